using AmctGen.Text;

namespace AmctGen.Generated;

sealed partial class Re2Parser
{
    // More ranges in one class make it too large, whatever is left of them when they are joined.
    private const int MaximumRanges = 1_000_000;

    // The bounds of classes.
    private static readonly Dictionary<string, int[]> s_classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = ['0', '9' + 1, 'A', 'Z' + 1, 'a', 'z' + 1],
        ["alpha"] = ['A', 'Z' + 1, 'a', 'z' + 1],
        ["ascii"] = [0, 0x7F + 1],
        ["blank"] = ['\t', '\t' + 1, ' ', ' ' + 1],
        ["cntrl"] = [0, 0x1F + 1, 0x7F, 0x7F + 1],
        ["digit"] = ['0', '9' + 1],
        ["graph"] = ['!', '~' + 1],
        ["lower"] = ['a', 'z' + 1],
        ["print"] = [' ', '~' + 1],
        ["punct"] = ['!', '/' + 1, ':', '@' + 1, '[', '`' + 1, '{', '~' + 1],
        ["space"] = ['\t', '\r' + 1, ' ', ' ' + 1],
        ["upper"] = ['A', 'Z' + 1],
        ["word"] = ['0', '9' + 1, 'A', 'Z' + 1, '_', '_' + 1, 'a', 'z' + 1],
        ["xdigit"] = ['0', '9' + 1, 'A', 'F' + 1, 'a', 'f' + 1],
    };

    private static readonly CharacterSet s_none = new([]);

    // Perl's \s does not contain the vertical tab.
    private static readonly int[] s_space = ['\t', '\n' + 1, '\f', '\r' + 1, ' ', ' ' + 1];

    private static int[]? PerlClass(char letter) => char.ToLowerInvariant(letter) switch
    {
        'd' => s_classes["digit"],
        'w' => s_classes["word"],
        's' => s_space,
        _ => null,
    };

    private void ReadClass()
    {
        int start = _position++;
        var set = new CharacterSetBuilder();
        bool isNegated = _position < _pattern.Length && _pattern[_position] == '^';
        _position += isNegated ? 1 : 0;
        for (bool isFirst = true; _problem is null && _position < _pattern.Length; isFirst = false)
        {
            if (_pattern[_position] == ']' && !isFirst)
            {
                _position++;
                Add(_assembler.Character(isNegated ? set.Build().Complement() : set.Build()));
                return;
            }
            if ((TryReadNamedClass() ?? TryReadUnicodeClass() ?? TryReadPerlClass() ?? ReadRange()) is { } part)
            {
                set.Add(part);
            }
            if (set.Count > MaximumRanges)
            {
                FailTooLarge();
            }
        }
        Fail(start, 1, "the class is not closed");
    }

    // [:alpha:] or [:^alpha:]
    private CharacterSet? TryReadNamedClass()
    {
        int start = _position;
        int end = Follows("[:") ? _pattern.IndexOf(":]", start + 2, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return null;
        }
        _position = end + 2;
        bool isNegated = _pattern[start + 2] == '^';
        int nameStart = start + (isNegated ? 3 : 2);
        string name = _pattern.Substring(nameStart, Math.Max(0, end - nameStart));
        if (s_classes.TryGetValue(name, out int[]? bounds))
        {
            return Named(new CharacterSet(bounds), isNegated);
        }
        Fail(start, _position - start, $"there is no class '[:{name}:]'{Suggestions.Hint(name, s_classes.Keys)}");
        return s_none;
    }

    private CharacterSet? TryReadPerlClass()
    {
        if (_pattern[_position] != '\\' || _position + 1 >= _pattern.Length || PerlClass(_pattern[_position + 1]) is not { } bounds)
        {
            return null;
        }
        bool isNegated = char.IsUpper(_pattern[_position + 1]);
        _position += 2;
        return Named(new CharacterSet(bounds), isNegated);
    }

    private CharacterSet Named(CharacterSet set, bool isNegated)
    {
        CharacterSet named = _flags.IgnoresCase ? CaseFolding.Fold(set) : set;
        return isNegated ? named.Complement() : named;
    }

    // \pL, \PL, \p{Lu}, \p{^Lu}, \p{Greek}
    private CharacterSet? TryReadUnicodeClass()
    {
        if (!Follows("\\p") && !Follows("\\P"))
        {
            return null;
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
            ReadCharacter();
            name = _pattern.Substring(start + 2, _position - start - 2);
        }
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            isNegated = !isNegated;
            name = name.Substring(1);
        }
        string key = (_flags.IgnoresCase ? "i" : "") + (isNegated ? "^" : "") + name;
        if (!_unicodeClasses.TryGetValue(key, out CharacterSet? set))
        {
            if (UnicodeClasses.Find(name) is not { } found)
            {
                Fail(start, _position - start, $"there is no Unicode class '{name}'{Suggestions.Hint(name, UnicodeClasses.Names)}");
                return s_none;
            }
            set = Named(found, isNegated);
            _unicodeClasses.Add(key, set);
        }
        return set;
    }

    private CharacterSet? ReadRange()
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
            return null;
        }
        var range = CharacterSet.Of(first, last);
        return _flags.IgnoresCase ? CaseFolding.Fold(range) : range;
    }

    private int ReadClassCharacter() => _pattern[_position] == '\\' ? ReadEscapedCharacter() : ReadCharacter();
}
