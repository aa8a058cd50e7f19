using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>
/// Collects the findings of linking about one file, up to a limit, because more are not read and each location costs time.
/// </summary>
internal sealed class DiagnosticBag(SourceFile text)
{
    private const int MostDiagnostics = 1000;

    // A suggestion needs a search through all names.
    private const int MostHints = 100;

    private int _hints;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    public SourceFile Text => text;

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Report(FindingKind kind, SourceSpan span, params DiagnosticArgument[] arguments) =>
        Report(kind, span, default(RepairEdits), arguments);

    /// <summary>Adds a finding with another part of the file that belongs to it.</summary>
    public void Report(FindingKind kind, SourceSpan span, RelatedSpan related, params DiagnosticArgument[] arguments)
    {
        int index = _diagnostics.Count;
        Report(kind, span, arguments);
        if (index < MostDiagnostics)
        {
            _diagnostics[index] = _diagnostics[index].With(text, related);
        }
    }

    /// <summary>Adds a finding with its repair.</summary>
    public void Report(FindingKind kind, SourceSpan span, RepairEdits repair, params DiagnosticArgument[] arguments)
    {
        HasErrors |= kind.Severity == TextSeverity.Error;
        if (_diagnostics.Count < MostDiagnostics)
        {
            _diagnostics.Add(DiagnosticInfo.Create(kind, text, span, repair, arguments));
        }
        else if (_diagnostics.Count == MostDiagnostics)
        {
            _diagnostics.Add(DiagnosticInfo.Create(
                LimitDiagnostics.TooManyErrors, text, span, MostDiagnostics.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The name that was probably meant, or nothing; only the first few times.</summary>
    public string? FindNear(string name, IEnumerable<string> candidates) =>
        _hints++ < MostHints ? Suggestions.Find(name, candidates) : null;

    /// <summary>The edit that replaces tokens; null if it would remove a comment.</summary>
    public TextEdit? Replace(SourceSpan span, string newText) => TokenEdits.Replace(text.Bytes, TokenizerOptions.Proto, span, newText);

    /// <summary>The diagnostics in the order of their locations.</summary>
    public EquatableArray<DiagnosticInfo> ToArray() => new([.. _diagnostics.OrderBy(static diagnostic => diagnostic.Place.Start)]);
}
