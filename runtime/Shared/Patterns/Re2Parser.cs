using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Parses a regular expression in RE2's syntax, and assembles its program. It stops at the first problem.</summary>
/// <remarks>Only the fact of a match is needed, so groups do not capture and no repetition is greedier than another.</remarks>
sealed partial class Re2Parser
{
    private const int MaximumRepetition = 1000;

    private static readonly CharacterSet s_all = CharacterSet.Of(0, CharacterSet.End - 1);
    private static readonly CharacterSet s_allButLineFeed = CharacterSet.Of('\n', '\n').Complement();

    private readonly string _pattern;
    private readonly Re2Assembler _assembler = new();
    private readonly Dictionary<string, CharacterSet> _unicodeClasses = new(StringComparer.Ordinal);
    private readonly Stack<Group> _groups = new();
    private Group _group = new(0, default);
    private Re2Flags _flags;
    private int _position;
    private bool _isRepeated;
    private Re2Problem? _problem;

    private Re2Parser(string pattern) => _pattern = pattern;

    /// <summary>An open group, and the flags before it.</summary>
    private sealed class Group(int start, Re2Flags outer)
    {
        public int Start { get; } = start;

        public Re2Flags Outer { get; } = outer;

        /// <summary>The branches before the last one.</summary>
        public Re2Fragment? Branches { get; set; }

        /// <summary>The last branch without its last part.</summary>
        public Re2Fragment? Branch { get; set; }

        /// <summary>The last part, which can be repeated.</summary>
        public Re2Fragment? Part { get; set; }

        /// <summary>The maximum number of repetitions of the last part, multiplied by the repetitions inside of it.</summary>
        public int Count { get; set; } = 1;

        /// <summary>The maximum of <see cref="Count"/> of all parts.</summary>
        public int MostCount { get; set; } = 1;
    }

    /// <summary>The program of a regular expression, or the problem.</summary>
    public static (Re2Program? Program, Re2Problem? Problem) Parse(string pattern)
    {
        var parser = new Re2Parser(pattern);
        while (parser._problem is null && parser._position < pattern.Length)
        {
            parser.Next();
            if (parser._assembler.IsTooLarge)
            {
                parser.FailTooLarge();
            }
        }
        if (parser._problem is null && parser._groups.Count > 0)
        {
            parser.Fail(parser._group.Start, 1, "the group is not closed");
        }
        return parser._problem is { } problem ? (null, problem) : (parser._assembler.Finish(parser.Close().Whole), null);
    }

    private void Next()
    {
        int start = _position;
        char character = _pattern[start];
        if (character is '*' or '+' or '?' or '{' && ReadRepetition())
        {
            return;
        }
        _isRepeated = false;
        switch (character)
        {
            case '(':
                OpenGroup();
                break;
            case ')' when _groups.Count == 0:
                Fail(start, 1, "there is no group to close; write '\\)' for the character");
                break;
            case ')':
                _position++;
                Re2Flags outer = _group.Outer;
                (Re2Fragment whole, int count) = Close();
                _group = _groups.Pop();
                _flags = outer;
                Add(whole, count);
                break;
            case '|':
                _position++;
                EndBranch();
                break;
            case '^':
                _position++;
                Add(_assembler.Assert(_flags.Lines ? Re2Place.StartOfLine : Re2Place.StartOfText));
                break;
            case '$':
                _position++;
                Add(_assembler.Assert(_flags.Lines ? Re2Place.EndOfLine : Re2Place.EndOfText));
                break;
            case '.':
                _position++;
                Add(_assembler.Character(_flags.AnyIsLineFeed ? s_all : s_allButLineFeed));
                break;
            case '[':
                ReadClass();
                break;
            case '\\':
                ReadEscape();
                break;
            default:
                AddLiteral(ReadCharacter());
                break;
        }
    }

    private void Add(Re2Fragment part, int count = 1)
    {
        _group.Branch = Joined(_group);
        _group.Part = part;
        _group.Count = count;
        _group.MostCount = Math.Max(_group.MostCount, count);
    }

    private void AddLiteral(int codePoint)
    {
        var set = CharacterSet.Of(codePoint, codePoint);
        Add(_assembler.Character(_flags.IgnoresCase ? CaseFolding.Fold(set) : set));
    }

    // The last branch with its last part.
    private Re2Fragment? Joined(Group group) =>
        group is { Branch: { } branch, Part: { } part } ? _assembler.Concatenate(branch, part) : group.Part ?? group.Branch;

    private void EndBranch()
    {
        Re2Fragment branch = Joined(_group) ?? _assembler.Empty();
        _group.Branches = _group.Branches is { } branches ? _assembler.Alternate(branches, branch) : branch;
        _group.Branch = null;
        _group.Part = null;
    }

    private (Re2Fragment Whole, int Count) Close()
    {
        EndBranch();
        return (_group.Branches!.Value, _group.MostCount);
    }

    // Whether a repetition follows; other braces are literals.
    private bool ReadRepetition()
    {
        int start = _position;
        (int least, int? most) = _pattern[start] switch { '*' => (0, null), '+' => (1, null), '?' => (0, 1), _ => (-1, (int?)null) };
        if (least >= 0)
        {
            _position++;
        }
        else if (!TryReadCounts(out least, out most))
        {
            return false;
        }
        if (_position < _pattern.Length && _pattern[_position] == '?')
        {
            _position++;
        }
        int length = _position - start;
        string written = _pattern.Substring(start, length);
        if (_isRepeated)
        {
            Fail(start, length, $"'{written}' repeats a repetition; put what is repeated into a group");
        }
        else if (_group.Part is null)
        {
            Fail(start, length, $"'{written}' has nothing to repeat");
        }
        else if (least > MaximumRepetition || most > MaximumRepetition)
        {
            Fail(start, length, "a part is repeated at most 1000 times");
        }
        else if (most < least)
        {
            Fail(start, length, $"in '{written}' the first number is larger than the second");
        }
        else
        {
            Repeat(start, length, least, most, isCounted: _pattern[start] == '{');
        }
        return true;
    }

    private void Repeat(int start, int length, int least, int? most, bool isCounted)
    {
        long count = (long)_group.Count * (isCounted ? Math.Max(1, most ?? least) : 1);
        if (count > MaximumRepetition)
        {
            Fail(start, length, "more than 1000 repetitions, nested ones multiplied");
            return;
        }
        _group.Part = _assembler.Repeat(_group.Part!.Value, least, most);
        _group.Count = (int)count;
        _group.MostCount = Math.Max(_group.MostCount, (int)count);
        _isRepeated = true;
    }

    // {n}, {n,} or {n,m}.
    private bool TryReadCounts(out int least, out int? most)
    {
        int at = _position + 1;
        most = null;
        if (!TryReadNumber(ref at, out least))
        {
            return false;
        }
        bool hasComma = at < _pattern.Length && _pattern[at] == ',';
        at += hasComma ? 1 : 0;
        if (!hasComma)
        {
            most = least;
        }
        else if (at < _pattern.Length && _pattern[at] != '}')
        {
            if (!TryReadNumber(ref at, out int upper))
            {
                return false;
            }
            most = upper;
        }
        if (at >= _pattern.Length || _pattern[at] != '}')
        {
            return false;
        }
        _position = at + 1;
        return true;
    }

    private bool TryReadNumber(ref int at, out int number)
    {
        int start = at;
        number = 0;
        for (; at < _pattern.Length && _pattern[at] is >= '0' and <= '9'; at++)
        {
            if (number >= 100_000_000)
            {
                return false;
            }
            number = (number * 10) + _pattern[at] - '0';
        }
        // A number with a leading zero is not valid.
        return at > start && (_pattern[start] != '0' || at == start + 1);
    }

    // A code point, however many units it has.
    private int ReadCharacter()
    {
        int codePoint = char.IsSurrogatePair(_pattern, _position) ? char.ConvertToUtf32(_pattern, _position) : _pattern[_position];
        _position += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    private bool Follows(string text) => string.CompareOrdinal(_pattern, _position, text, 0, text.Length) == 0;

    private void FailTooLarge() => Fail(0, _pattern.Length,
        "it is too large: at most 700000 characters and ranges of characters, counted as often as they are repeated");

    private void Fail(int start, int length, MessageText message)
    {
        _problem ??= new Re2Problem(message, start, Math.Min(length, Math.Max(1, _pattern.Length - start)));
    }
}
