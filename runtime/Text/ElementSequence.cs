namespace AmctGen.Text;

/// <summary>
/// The fields of a message or the elements of a list, with the comments that belong to each, and their edits.
/// </summary>
/// <remarks>
/// A comment after an element on its line belongs to the element, and so do the comments on the lines directly above it. Elements that
/// share a line
/// share its comments, which are removed only with the last of them. Comments that an empty line separates from the element below, those
/// before the closing
/// bracket, and those for tools do not belong to an element and always stay.
/// </remarks>
sealed partial class ElementSequence
{
    private const int Step = 2;

    private readonly string _text;
    private readonly string _newLine;
    private readonly IReadOnlyList<SourceSpan> _elements;
    private readonly int _open;
    private readonly int _close;
    private readonly bool _isList;
    private readonly bool _isRoot;
    private readonly ElementGap[] _gaps;
    private readonly bool[] _isGone;
    private readonly bool[] _isMoved;
    private readonly Dictionary<int, List<NewElement>> _after = [];
    private readonly Dictionary<int, List<NewElement>> _before = [];

    /// <summary>Describes a sequence.</summary>
    /// <param name="text">The whole text, with one character per byte.</param>
    /// <param name="newLine">The line end for new lines.</param>
    /// <param name="elements">The locations of the elements, in their order.</param>
    /// <param name="open">Where the sequence starts, after its bracket.</param>
    /// <param name="close">Where the sequence ends, at its bracket.</param>
    /// <param name="isList">Whether the elements are separated by commas.</param>
    /// <param name="isRoot">Whether the sequence is the file.</param>
    public ElementSequence(string text, string newLine, IReadOnlyList<SourceSpan> elements, int open, int close, bool isList, bool isRoot)
    {
        _text = text;
        _newLine = newLine;
        _elements = elements;
        _open = open;
        _close = close;
        _isList = isList;
        _isRoot = isRoot;
        _gaps = new ElementGap[elements.Count + 1];
        _isGone = new bool[elements.Count];
        _isMoved = new bool[elements.Count];
        for (int i = 0; i <= elements.Count; i++)
        {
            int start = i == 0 ? open : elements[i - 1].End;
            int end = i == elements.Count ? close : elements[i].Start;
            _gaps[i] = ElementGap.Parse(text, start, end, isTail: i == elements.Count, fileStart: isRoot && i == 0 ? newLine : null);
        }
    }

    /// <summary>Whether an element is inserted.</summary>
    public bool HasNew => _after.Count + _before.Count > 0;

    /// <summary>Whether no element stays in place.</summary>
    public bool IsEmptied => Array.TrueForAll(_isGone, static gone => gone);

    /// <summary>Whether comments are directly above an element.</summary>
    public bool HasLead(int index) => _gaps[index].Lead.Contains('#');

    /// <summary>Whether an element is removed or moved.</summary>
    public bool IsGone(int index) => _isGone[index];

    public void Remove(int index) => _isGone[index] = true;

    /// <summary>Removes an element that is inserted elsewhere, with its comments.</summary>
    public void Move(int index) => _isGone[index] = _isMoved[index] = true;

    /// <summary>Inserts an element after another one, or at the start for -1; several in the order of the calls.</summary>
    public void InsertAfter(int index, NewElement element) => Add(_after, index, element);

    /// <summary>Inserts an element before another one; several in the order of the calls.</summary>
    public void InsertBefore(int index, NewElement element) => Add(_before, index, element);

    private static void Add(Dictionary<int, List<NewElement>> all, int index, NewElement element)
    {
        if (!all.TryGetValue(index, out List<NewElement>? elements))
        {
            all[index] = elements = [];
        }
        elements.Add(element);
    }

    /// <summary>Whether an element is on one line.</summary>
    private bool IsOnOneLine(int index) => _text.IndexOf('\n', _elements[index].Start, _elements[index].Length) < 0;

    /// <summary>Adds the changes to <paramref name="edits"/>: one for each region between two elements that stay.</summary>
    public void Apply(DocumentEdits edits)
    {
        int previous = -1;
        for (int next = 0; next <= _elements.Count; next++)
        {
            if (next < _elements.Count && _isGone[next])
            {
                continue;
            }
            List<NewElement>? after = Anchored(_after, previous, next);
            List<NewElement>? before = next < _elements.Count ? _before.GetValueOrDefault(next) : null;
            if (next > previous + 1 || after is not null || before is not null)
            {
                int start = previous < 0 ? _open : _elements[previous].End;
                int end = next == _elements.Count ? _close : _elements[next].Start;
                edits.Replace(SourceSpan.FromBounds(start, end), new Region(this, previous, next).Render(after ?? [], before ?? []));
            }
            previous = next;
        }
    }

    // Insertions after a removed element come after the previous element that stays.
    private static List<NewElement>? Anchored(Dictionary<int, List<NewElement>> all, int from, int to)
    {
        List<NewElement>? result = all.GetValueOrDefault(from);
        for (int i = from + 1; i < to && all.Count > 0; i++)
        {
            if (all.TryGetValue(i, out List<NewElement>? more))
            {
                result = [.. result ?? [], .. more];
            }
        }
        return result;
    }

    private bool StartsLine(int index) => _gaps[index].StartsLine;

    private int FirstOfLine(int index)
    {
        while (index > 0 && !StartsLine(index))
        {
            index--;
        }
        return index;
    }

    private int LastOfLine(int index)
    {
        while (index + 1 < _elements.Count && !StartsLine(index + 1))
        {
            index++;
        }
        return index;
    }

    // The comments above a line belong to the first element on it that stays, otherwise to the first that moves.
    private bool OwnsLead(int index)
    {
        int first = FirstOfLine(index);
        return index == Owner(first, LastOfLine(index), first, 1);
    }

    private bool OwnsTrail(int index)
    {
        int last = LastOfLine(index);
        return index == Owner(FirstOfLine(index), last, last, -1);
    }

    private int Owner(int first, int last, int start, int step)
    {
        int moved = -1;
        for (int i = start; i >= first && i <= last; i += step)
        {
            if (!_isGone[i])
            {
                return i;
            }
            moved = moved < 0 && _isMoved[i] ? i : moved;
        }
        return moved;
    }

    private string Lead(int index) =>
        OwnsLead(index) ? _gaps[FirstOfLine(index)].Lead : StartsLine(index) ? LineStart(index) : _gaps[index].Lead;

    private string Trail(int index) => OwnsTrail(index) ? _gaps[LastOfLine(index) + 1].Trail : "";

    // The line end and indentation before an element; a blank if it does not start a line.
    private string LineStart(int index)
    {
        string lead = _gaps[index].Lead;
        int line = lead.LastIndexOf('\n');
        return line < 0 ? " " : lead[(line > 0 && lead[line - 1] == '\r' ? line - 1 : line)..];
    }

    private string SomeLineStart()
    {
        for (int i = _elements.Count - 1; i >= 0; i--)
        {
            if (StartsLine(i))
            {
                return LineStart(i);
            }
        }
        return _newLine + (_isRoot ? "" : Indentation(_open) + new string(' ', Step));
    }

    private string Indentation(int position)
    {
        int start = position == 0 ? 0 : _text.LastIndexOf('\n', position - 1) + 1;
        int end = start;
        while (end < position && _text[end] is ' ' or '\t')
        {
            end++;
        }
        return _text[start..end];
    }

    // Whether each element before another one has a separator.
    private bool UsesSeparators()
    {
        for (int i = 0; i < Math.Max(1, _elements.Count - 1); i++)
        {
            if (Separator(i).Length == 0)
            {
                return false;
            }
        }
        return true;
    }

    private string Separator(int index) => _gaps[index + 1].Separator;
}
