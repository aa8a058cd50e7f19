using System.Globalization;

namespace AmctGen.Text;

/// <summary>
/// Collects findings up to a limit, so that a file with many mistakes does not need more memory; further findings are only counted.
/// </summary>
sealed class FindingCollector
{
    // Half of the limit for all messages of one check, because a message may become part of another one.
    private const int MostCharacters = 250_000;

    private readonly TextDocument _document;
    private readonly int _most;
    private readonly List<TextDiagnostic> _findings = [];
    private HashSet<int>? _dropped;
    private bool _hasError;
    private int _characters;

    /// <summary>Creates an empty collector.</summary>
    /// <param name="document">The document of the findings.</param>
    /// <param name="most">The maximum number of findings that are kept.</param>
    public FindingCollector(TextDocument document, int most)
    {
        _document = document;
        _most = most;
    }

    /// <summary>What the places are in.</summary>
    public TextDocument Document => _document;

    /// <summary>The findings that are kept, in the order in which they were found.</summary>
    public IReadOnlyList<TextDiagnostic> Kept => _findings;

    /// <summary>The number of findings, including those that are not kept.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an error would be kept, so that its message is needed.</summary>
    /// <remarks>The first error is always kept, so that warnings cannot hide that a file cannot be read.</remarks>
    public bool IsWanted => HasRoom || !_hasError;

    private bool HasRoom => _findings.Count < _most && _characters < MostCharacters;

    /// <summary>Adds the findings of another collector.</summary>
    public void AddRange(FindingCollector others)
    {
        _findings.AddRange(others._findings);
        _hasError |= others._hasError;
        _characters += others._characters;
        Count += others.Count;
    }

    /// <summary>Counts a finding; returns whether it is kept, so that its message is needed.</summary>
    public bool TryEnter(TextSeverity severity)
    {
        Count++;
        return HasRoom || (severity == TextSeverity.Error && !_hasError);
    }

    /// <summary>Adds a finding that was counted.</summary>
    public void Add(TextDiagnostic finding)
    {
        _hasError |= finding.Severity == TextSeverity.Error;
        _characters += finding.Message.Length + (finding.FieldPath?.Length ?? 0) + (finding.Repair?.Length ?? 0);
        _findings.Add(finding);
    }

    /// <summary>Counts a finding, and keeps it if the limit allows.</summary>
    public void Report(string id, TextSeverity severity, SourceSpan span, MessageText message, FieldPath? path = null,
        RepairEdits repair = default, params RelatedPlace[] related)
    {
        if (TryEnter(severity))
        {
            Add(_document.Finding(id, severity, span, message, path?.ToString(), repair, related));
        }
    }

    /// <summary>Adds what is only known later to a finding.</summary>
    /// <param name="index">The index of the finding among those that are kept; nothing is done if it is negative.</param>
    /// <param name="repair">The repair.</param>
    /// <param name="message">The message; null if it stays.</param>
    public void Amend(int index, RepairEdits repair, MessageText? message = null)
    {
        if (index < 0)
        {
            return;
        }
        if (message is not null && _characters < MostCharacters)
        {
            _findings[index] = _findings[index] with { Message = message.Finish() };
            _characters += _findings[index].Message.Length;
        }
        Repair? made = _characters < MostCharacters ? _document.ToRepair(repair) : null;
        _characters += made?.Length ?? 0;
        _findings[index] = _findings[index] with { Repair = made };
    }

    /// <summary>Removes a finding that is a consequence of another one.</summary>
    /// <param name="index">The index of the finding among those that are kept; nothing is done if it is negative.</param>
    public void Drop(int index)
    {
        if (index >= 0 && (_dropped ??= []).Add(index))
        {
            Count--;
        }
    }

    /// <summary>
    /// The findings by location, and then in the order in which they were found. If there are too many, the last one states their number.
    /// </summary>
    public EquatableArray<TextDiagnostic> ToSortedArray()
    {
        (int Start, int Index)[] order =
        [
            .. Enumerable.Range(0, _findings.Count).Where(index => _dropped?.Contains(index) != true)
                .Select(index => (_findings[index].Span.Start, index)),
        ];
        Array.Sort(order);
        int kept = Math.Min(order.Length, TextDocument.MostFindings);
        var sorted = new TextDiagnostic[kept];
        bool hasError = false;
        for (int i = 0; i < kept; i++)
        {
            sorted[i] = _findings[order[i].Index];
            hasError |= sorted[i].Severity == TextSeverity.Error;
        }
        if (Count > kept)
        {
            TextDiagnostic last = hasError || !_hasError
                ? sorted[kept - 1]
                : _findings.Find(static finding => finding.Severity == TextSeverity.Error)!;
            sorted[kept - 1] = last with { Message = $"{last.Message} ({(Count - kept).ToString(CultureInfo.InvariantCulture)} more "
                + $"findings are left out)" };
        }
        return new EquatableArray<TextDiagnostic>(sorted);
    }
}
