using System.Globalization;

namespace AmctGen.Text;

/// <summary>Collects findings up to a limit, so that a file of mistakes costs no more than a file: of the others only the number is known.</summary>
sealed class FindingCollector
{
    // Half of what all messages of one check may have: each is at times put into another one.
    private const int MostCharacters = 250_000;

    private readonly TextDocument _document;
    private readonly int _most;
    private readonly List<TextDiagnostic> _findings = [];
    private bool _hasError;
    private int _characters;

    /// <summary>Starts without a finding.</summary>
    /// <param name="document">What the places lie in.</param>
    /// <param name="most">How many findings are kept.</param>
    public FindingCollector(TextDocument document, int most)
    {
        _document = document;
        _most = most;
    }

    /// <summary>What the places lie in.</summary>
    public TextDocument Document => _document;

    /// <summary>The findings that are kept, as they were found.</summary>
    public IReadOnlyList<TextDiagnostic> Kept => _findings;

    /// <summary>How many findings there are, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an error would be kept, and so is worth its sentence.</summary>
    /// <remarks>The first error is kept whatever came before it: warnings alone must never hide that a file cannot be read.</remarks>
    public bool IsWanted => HasRoom || !_hasError;

    private bool HasRoom => _findings.Count < _most && _characters < MostCharacters;

    /// <summary>Starts with the findings of another collection.</summary>
    public void AddRange(FindingCollector others)
    {
        _findings.AddRange(others._findings);
        _hasError |= others._hasError;
        _characters += others._characters;
        Count += others.Count;
    }

    /// <summary>Counts a finding; whether it is kept, and so worth its sentence.</summary>
    public bool TryEnter(TextSeverity severity)
    {
        Count++;
        return HasRoom || (severity == TextSeverity.Error && !_hasError);
    }

    /// <summary>Adds a finding that was entered.</summary>
    public void Add(TextDiagnostic finding)
    {
        _hasError |= finding.Severity == TextSeverity.Error;
        _characters += finding.Message.Length + (finding.FieldPath?.Length ?? 0) + (finding.Repair?.Length ?? 0);
        _findings.Add(finding);
    }

    /// <summary>Counts a finding, and keeps it where there is room.</summary>
    public void Report(string id, TextSeverity severity, SourceSpan span, MessageText message, FieldPath? path = null, RepairEdits repair = default, params RelatedPlace[] related)
    {
        if (TryEnter(severity))
        {
            Add(_document.Finding(id, severity, span, message, path?.ToString(), repair, related));
        }
    }

    /// <summary>Gives a finding the repair that only shows where more is known of its place.</summary>
    /// <param name="index">Where the finding is among those that are kept.</param>
    /// <param name="repair">The repair.</param>
    public void Amend(int index, RepairEdits repair)
    {
        Repair? made = _characters < MostCharacters ? repair.ToRepair(_document.Text.Span) : null;
        _characters += made?.Length ?? 0;
        _findings[index] = _findings[index] with { Repair = made };
    }

    /// <summary>The findings by place, and at one place as they were found. Where there are too many, the last one says so.</summary>
    public EquatableArray<TextDiagnostic> ToSortedArray()
    {
        var order = new (int Start, int Index)[_findings.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (_findings[i].Span.Start, i);
        }
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
            TextDiagnostic last = hasError || !_hasError ? sorted[kept - 1] : _findings.Find(static finding => finding.Severity == TextSeverity.Error)!;
            sorted[kept - 1] = last with { Message = $"{last.Message} ({(Count - kept).ToString(CultureInfo.InvariantCulture)} more findings are left out)" };
        }
        return new EquatableArray<TextDiagnostic>(sorted);
    }
}
