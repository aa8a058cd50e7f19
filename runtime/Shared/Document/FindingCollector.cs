using System.Globalization;

namespace AmctGen.Text;

/// <summary>Collects findings up to a limit, so that a file of mistakes costs no more than a file.</summary>
sealed class FindingCollector
{
    private readonly List<TextError> _findings;
    private bool _hasError;
    private int _count;

    /// <summary>Starts with the syntax errors of a document.</summary>
    public FindingCollector(TextDocument document)
    {
        _findings = [.. document.Errors];
        _hasError = document.ErrorCount > 0;
        _count = document.ErrorCount;
    }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Counts a finding; whether it is kept, and so worth its sentence.</summary>
    /// <remarks>The first error is kept whatever came before it: warnings alone must never hide that a file cannot be read.</remarks>
    public bool TryEnter(TextSeverity severity)
    {
        _count++;
        return _findings.Count < 2 * TextDocument.MostFindings || (severity == TextSeverity.Error && !_hasError);
    }

    /// <summary>Adds a finding that was entered.</summary>
    public void Add(TextError finding)
    {
        _hasError |= finding.Severity == TextSeverity.Error;
        _findings.Add(finding);
    }

    /// <summary>The findings by place, and at one place as they were found. Where there are too many, the last one says so.</summary>
    public EquatableArray<TextError> ToSortedArray()
    {
        var order = new (int Start, int Index)[_findings.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (_findings[i].Span.Start, i);
        }
        Array.Sort(order);
        int kept = Math.Min(order.Length, TextDocument.MostFindings);
        var sorted = new TextError[kept];
        bool hasError = false;
        for (int i = 0; i < kept; i++)
        {
            sorted[i] = _findings[order[i].Index];
            hasError |= sorted[i].Severity == TextSeverity.Error;
        }
        if (_count > kept)
        {
            TextError last = hasError || !_hasError ? sorted[kept - 1] : _findings.Find(static finding => finding.Severity == TextSeverity.Error)!;
            sorted[kept - 1] = last with { Message = $"{last.Message} ({(_count - kept).ToString(CultureInfo.InvariantCulture)} more findings are left out)" };
        }
        return new EquatableArray<TextError>(sorted);
    }
}
