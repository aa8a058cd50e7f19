using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Finds the mistakes of a constant text, as the program finds them when it reads the text.</summary>
/// <param name="schemas">The schemas of the project.</param>
/// <param name="literal">The text. If it is only the beginning of one, errors that depend on the rest are not reported.</param>
/// <param name="shape">The message in the text.</param>
/// <param name="options">The options of the reader.</param>
/// <param name="cancellation">Cancels the work.</param>
internal sealed class LiteralCheck(
    SchemaSet schemas, TextLiteral literal, MessageShape shape, ReaderOptions options, CancellationToken cancellation)
{
    private readonly LiteralBeginning? _beginning = literal.IsComplete ? null : LiteralBeginning.Of(literal.Bytes, options.Dialect);
    private TextDocument? _document;

    private TextDocument Document => _document ??= TextDocument.Parse(
        _beginning?.Text ?? literal.Bytes, options.Dialect, options.DepthLimit, cancellation);

    /// <summary>Finds the errors of the reader.</summary>
    /// <param name="isMerged">Whether required fields may be missing.</param>
    public IReadOnlyList<TextDiagnostic> FindErrors(bool isMerged)
    {
        ShapeRegistry registry = options.HasRegistry ? schemas.Registry : ShapeRegistry.Empty;
        return
        [
            .. Check(registry, isMerged ? PartialText.Everywhere : PartialText.No).Where(finding =>
                finding.Severity == TextSeverity.Error
                && !(options.HasRegistry && finding.Id == TextDiagnosticIds.UnknownExtension)
                && (_beginning is null || _beginning.IsCertain(finding))),
        ];
    }

    /// <summary>Finds the names in brackets that the reader does not know, although the schemas of the project declare them.</summary>
    /// <param name="errors">The errors of the reader.</param>
    public IEnumerable<SourceSpan> FindDeclaredExtensions(IReadOnlyList<TextDiagnostic> errors)
    {
        SourceSpan[] unknown = [.. UnknownExtensions(errors)];
        return unknown.Length == 0 ? [] : unknown.Except(UnknownExtensions(Check(schemas.Registry, PartialText.Everywhere)));
    }

    /// <summary>Finds the rules that the text, which has no errors, violates.</summary>
    public IEnumerable<TextDiagnostic> FindViolations() => schemas.Rules.Check(Document, shape, cancellation);

    private EquatableArray<TextDiagnostic> Check(ShapeRegistry registry, PartialText partial) =>
        DocumentChecker.Check(Document, shape, options.Dialect, registry, options.IgnoresUnknown, partial, cancellation);

    private static IEnumerable<SourceSpan> UnknownExtensions(IEnumerable<TextDiagnostic> findings) =>
        findings.Where(static finding => finding.Id == TextDiagnosticIds.UnknownExtension).Select(static finding => finding.Span);
}
