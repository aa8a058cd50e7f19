using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Reports findings about a constant text that a call reads.</summary>
/// <param name="context">Gets the diagnostics.</param>
/// <param name="map">The generated types.</param>
/// <param name="call">The call.</param>
/// <param name="literal">The text.</param>
/// <param name="isTest">Whether the project contains tests, whose texts are often wrong on purpose.</param>
internal sealed class LiteralReport(
    OperationAnalysisContext context, MemberMap map, TextCall call, TextLiteral literal, bool isTest)
{
    public MemberMap Map => map;

    public TextCall Call => call;

    public TextLiteral Literal => literal;

    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>Reports that the text is the name of a file.</summary>
    public void AddFileName()
    {
        SyntaxNode text = call.Text.Value.Syntax;
        string path = text.ToString();
        bool isUtf8 = path.EndsWith("u8", StringComparison.OrdinalIgnoreCase);
        Add(
            UsageDiagnostics.FileNameAsText,
            text.GetLocation(),
            call.IsResult ? FileRepair.Create(call, isUtf8 ? path.Substring(0, path.Length - 2) : path, Model) : default,
            Shown.Text(literal.Value).ToString(),
            FileRepair.NameOf(call));
    }

    /// <summary>Reports a name in brackets that a registry would contain.</summary>
    public void AddNoRegistry(TextDiagnostic error)
    {
        string name = Utf8.Decode(literal.Bytes.AsSpan(error.Span.Start, error.Span.Length));
        Add(
            UsageDiagnostics.NoRegistry,
            literal.Map.Find(error.Span),
            RegistryRepair.Create(call, name, map.Schemas, Model),
            Shown.Text(name).ToString());
    }

    /// <summary>Reports a finding in the text, with its id in the sentence.</summary>
    public void Add(FindingKind kind, TextDiagnostic finding)
    {
        Location place = literal.Map.Find(finding.Span);
        List<Location> related = [.. finding.Related.Select(other => literal.Map.Find(other.Span))];
        if (literal.Map.FindDeclared(finding.Span) is { } declaration)
        {
            related.Insert(0, declaration);
        }
        context.ReportDiagnostic(Diagnostic.Create(
            kind.ToDescriptor(),
            place,
            SeverityOf(kind),
            related,
            literal.ToProperties(finding.Repair, place.SourceTree!).ToDictionary(),
            finding.Message,
            finding.Id));
    }

    private SemanticModel Model => context.Operation.SemanticModel!;

    private void Add(FindingKind kind, Location place, EquatableArray<RepairProperty> repair, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(kind.ToDescriptor(), place, repair.ToDictionary(), [.. arguments]));

    private DiagnosticSeverity SeverityOf(FindingKind kind) =>
        isTest && kind == UsageDiagnostics.InvalidText ? DiagnosticSeverity.Info : kind.Severity.ToRoslyn();
}
