using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

internal sealed partial class Re2Parser
{
    private static readonly Dictionary<string, (int First, int Last)[]> s_classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["ascii"] = [(0, 0x7F)],
        ["blank"] = [('\t', '\t'), (' ', ' ')],
        ["cntrl"] = [(0, 0x1F), (0x7F, 0x7F)],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [('\t', '\r'), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["word"] = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    // Perl's \s does not contain the vertical tab.
    private static readonly (int First, int Last)[] s_space = [('\t', '\n'), ('\f', '\r'), (' ', ' ')];

    private static (int First, int Last)[]? PerlClass(char letter) => char.ToLowerInvariant(letter) switch
    {
        'd' => s_classes["digit"],
        'w' => s_classes["word"],
        's' => s_space,
        _ => null,
    };

    private void ReadClass()
    {
        int start = _position++;
        var set = new CharacterSet();
        if (_position < _pattern.Length && _pattern[_position] == '^')
        {
            _position++;
            set.IsNegated = true;
        }
        MessageText? untranslatable = null;
        for (bool isFirst = true; _problem is null && _position < _pattern.Length; isFirst = false)
        {
            if (_pattern[_position] == ']' && !isFirst)
            {
                _position++;
                Add(untranslatable is null ? new Re2Character(set) : new Re2Untranslatable(untranslatable));
                return;
            }
            if (!TryReadNamedClass(set) && !TryReadUnicodeClass(set, ref untranslatable) && !TryReadPerlClass(set))
            {
                ReadRange(set);
            }
        }
        Fail(start, 1, "the class is not closed");
    }

    // [:alpha:] or [:^alpha:]
    private bool TryReadNamedClass(CharacterSet set)
    {
        int end = Follows("[:") ? _pattern.IndexOf(":]", _position + 2, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return false;
        }
        bool isNegated = _pattern[_position + 2] == '^';
        string name = _pattern.Substring(_position + (isNegated ? 3 : 2), Math.Max(0, end - _position - (isNegated ? 3 : 2)));
        if (s_classes.TryGetValue(name, out (int First, int Last)[]? ranges))
        {
            AddNamed(set, ranges, isNegated);
        }
        else
        {
            Fail(_position, end + 2 - _position, $"there is no class '[:{name}:]'{Suggestions.Hint(name, s_classes.Keys)}");
        }
        _position = end + 2;
        return true;
    }

    private bool TryReadPerlClass(CharacterSet set)
    {
        if (_pattern[_position] != '\\' || _position + 1 >= _pattern.Length || PerlClass(_pattern[_position + 1]) is not { } ranges)
        {
            return false;
        }
        AddNamed(set, ranges, char.IsUpper(_pattern[_position + 1]));
        _position += 2;
        return true;
    }

    private void AddNamed(CharacterSet set, (int First, int Last)[] ranges, bool isNegated)
    {
        var named = new CharacterSet();
        named.AddAll(ranges, isNegated: false);
        if (_flags.IgnoresCase)
        {
            named.Fold();
        }
        set.AddAll(named.Ranges(), isNegated);
    }

    // \pL, \PL, \p{Lu}, \p{^Lu}, \p{Greek}
    private bool TryReadUnicodeClass(CharacterSet set, ref MessageText? untranslatable)
    {
        if (!Follows("\\p") && !Follows("\\P"))
        {
            return false;
        }
        int start = _position;
        bool isNegated = _pattern[start + 1] == 'P';
        _position += 2;
        string name = "";
        if (_position < _pattern.Length && _pattern[_position] == '{')
        {
            int end = _pattern.IndexOf('}', start);
            name = end < 0 ? "" : _pattern.Substring(start + 3, end - start - 3);
            _position = end < 0 ? _pattern.Length : end + 1;
        }
        else if (_position < _pattern.Length)
        {
            int codePoint = ReadCharacter();
            name = char.IsSurrogate((char)codePoint) && codePoint <= char.MaxValue ? "" : char.ConvertFromUtf32(codePoint);
        }
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            isNegated = !isNegated;
            name = name.Substring(1);
        }
        if (name == "Any")
        {
            set.AddAll([(0, CharacterSet.Last)], isNegated);
        }
        else if (UnicodeNames.IsScript(name))
        {
            untranslatable = $"the script '{name}' has no equivalent in .NET";
        }
        else if (!UnicodeNames.IsCategory(name))
        {
            Fail(start, _position - start, $"there is no Unicode class '{name}'{Suggestions.Hint(name, UnicodeNames.All)}");
        }
        else if (_flags.IgnoresCase && name[0] is 'L' or 'M')
        {
            untranslatable = $"the class '{name}' without regard to case has no equivalent in .NET";
        }
        else
        {
            set.AddCategory(name, isNegated);
        }
        return true;
    }

    private void ReadRange(CharacterSet set)
    {
        int start = _position;
        int first = ReadClassCharacter();
        int last = first;
        if (_problem is null && _position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']')
        {
            _position++;
            last = ReadClassCharacter();
            if (last < first)
            {
                Fail(start, _position - start, $"the range '{_pattern.Substring(start, _position - start)}' is in reverse order");
            }
        }
        if (_problem is not null)
        {
            return;
        }
        var range = CharacterSet.Of(first, last);
        if (_flags.IgnoresCase)
        {
            range.Fold();
        }
        set.AddAll(range.Ranges(), isNegated: false);
    }

    private int ReadClassCharacter() => _pattern[_position] == '\\' ? ReadEscapedCharacter() : ReadCharacter();
}
