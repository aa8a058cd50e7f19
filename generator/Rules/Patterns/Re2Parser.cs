using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Parses a regular expression in RE2's syntax. It stops at the first problem.</summary>
internal sealed partial class Re2Parser
{
    private const int MaximumRepetition = 1000;
    private const string AsciiMeaning = "a word boundary between ASCII letters has no equivalent in .NET";

    private readonly string _pattern;
    private readonly Stack<Group> _groups = new();
    private Group _group = new(0, default);
    private Re2Flags _flags;
    private int _position;
    private bool _isRepeated;
    private Re2Problem? _problem;

    private Re2Parser(string pattern) => _pattern = pattern;

    /// <summary>An open group: its branches so far, the parts of the last one, and the flags before it.</summary>
    private sealed record Group(int Start, Re2Flags Outer)
    {
        public List<Re2Node> Branches { get; } = [];

        public List<Re2Node> Parts { get; set; } = [];

        /// <summary>The maximum number of repetitions of the last part, multiplied by the repetitions inside of it.</summary>
        public List<int> Counts { get; set; } = [];

        public int MostCount { get; set; } = 1;
    }

    /// <summary>The regular expression, or the problem.</summary>
    public static (Re2Node? Expression, Re2Problem? Problem) Parse(string pattern)
    {
        var parser = new Re2Parser(pattern);
        while (parser._problem is null && parser._position < pattern.Length)
        {
            parser.Next();
        }
        if (parser._problem is null && parser._groups.Count > 0)
        {
            parser.Fail(parser._group.Start, 1, "the group is not closed");
        }
        return parser._problem is { } problem ? (null, problem) : (parser.Close().Node, null);
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
                (Re2Node node, int count) = Close();
                _group = _groups.Pop();
                _flags = outer;
                Add(node, count);
                break;
            case '|':
                _position++;
                EndBranch();
                break;
            case '^':
                _position++;
                Add(new Re2Assertion(_flags.Lines ? Re2Place.StartOfLine : Re2Place.StartOfText));
                break;
            case '$':
                _position++;
                Add(new Re2Assertion(_flags.Lines ? Re2Place.EndOfLine : Re2Place.EndOfText));
                break;
            case '.':
                _position++;
                CharacterSet any = CharacterSet.Of('\n', '\n');
                any.IsNegated = true;
                Add(new Re2Character(_flags.AnyIsLineFeed ? CharacterSet.Of(0, CharacterSet.Last) : any));
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

    private void Add(Re2Node node, int count = 1)
    {
        _group.Parts.Add(node);
        _group.Counts.Add(count);
        _group.MostCount = Math.Max(_group.MostCount, count);
    }

    private void AddLiteral(int codePoint)
    {
        var set = CharacterSet.Of(codePoint, codePoint);
        if (_flags.IgnoresCase)
        {
            set.Fold();
        }
        Add(new Re2Character(set));
    }

    private void EndBranch()
    {
        _group.Branches.Add(_group.Parts.Count == 1 ? _group.Parts[0] : new Re2Sequence(_group.Parts));
        _group.Parts = [];
        _group.Counts = [];
    }

    private (Re2Node Node, int Count) Close()
    {
        EndBranch();
        return (_group.Branches.Count == 1 ? _group.Branches[0] : new Re2Alternation(_group.Branches), _group.MostCount);
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
        else if (_group.Parts.Count == 0)
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
        int last = _group.Parts.Count - 1;
        long count = (long)_group.Counts[last] * (isCounted ? Math.Max(1, most ?? least) : 1);
        if (count > MaximumRepetition)
        {
            Fail(start, length, "more than 1000 repetitions, nested ones multiplied");
            return;
        }
        _group.Parts[last] = new Re2Repetition(_group.Parts[last], least, most);
        _group.Counts[last] = (int)count;
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

    private void Fail(int start, int length, MessageText message)
    {
        _problem ??= new Re2Problem(message, start, Math.Min(length, Math.Max(1, _pattern.Length - start)));
    }
}
