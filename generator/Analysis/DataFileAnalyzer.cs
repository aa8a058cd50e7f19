using System.Collections.Immutable;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Checks the data files of a project (.cfg, .prototxt ...) against the messages that their metadata or their headers name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_dialects = ["strict", "merge"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DataDiagnostics.Kinds.ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // The schemas are only parsed a second time in a project with data files.
            var schemas = new Lazy<SchemaSet>(() => DataSchemas.Load(start.Options, start.Compilation.References, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Check(file, schemas));
        });
    }

    private static void Check(AdditionalFileAnalysisContext context, Lazy<SchemaSet> schemas)
    {
        AdditionalText file = context.AdditionalFile;
        if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        string? dialectName = BuildSettings.OfFile(provider, file, BuildSettings.Dialect);
        string? messageName = BuildSettings.OfFile(provider, file, BuildSettings.Message);
        (string Name, TextSpan Span)? header = DataFileHeader.FindMessage(text);
        if ((messageName ?? header?.Name) is not { } name)
        {
            if (dialectName is not null)
            {
                context.ReportDiagnostic(DataDiagnostics.NoMessage.At(PlaceOf(file, text, default)));
            }
            return;
        }
        SchemaSet shapes = schemas.Value;
        if (FindShape(context, text, shapes, name, messageName is null ? header : null) is not { } shape)
        {
            return;
        }
        if (messageName is not null && header is { } stated)
        {
            CompareHeader(context, text, stated, shape, shapes);
        }
        CheckText(context, text, shape, shapes, DialectOf(context, text, dialectName));
    }

    // A header that does not match exactly one message is meant for another reader.
    private static void CompareHeader(
        AdditionalFileAnalysisContext context, SourceText text, (string Name, TextSpan Span) header, MessageShape shape, SchemaSet shapes)
    {
        List<string> found = MessageNames.Find(header.Name, shapes.MessageNames);
        if (found.Count == 1 && found[0] != shape.FullName)
        {
            context.ReportDiagnostic(DataDiagnostics.HeaderDiffers.At(
                PlaceOf(context.AdditionalFile, text, header.Span), found[0], shape.FullName));
        }
    }

    private static MessageShape? FindShape(
        AdditionalFileAnalysisContext context, SourceText text, SchemaSet shapes, string name, (string Name, TextSpan Span)? header)
    {
        List<string> found = MessageNames.Find(name, shapes.MessageNames);
        if (found.Count == 1)
        {
            return shapes.Find(found[0]);
        }
        Location place = PlaceOf(context.AdditionalFile, text, header?.Span ?? default);
        if (found.Count > 1)
        {
            context.ReportDiagnostic(DataDiagnostics.AmbiguousMessage.At(place, name, MessageNames.List(found)));
            return null;
        }
        if (shapes.IsIncomplete)
        {
            context.ReportDiagnostic(DataDiagnostics.SchemaIncomplete.At(
                place,
                $"the schemas of this project have errors and declare no message '{name}' so far: the file is not checked"));
            return null;
        }
        MessageText? hint = MessageNames.Hint(name, shapes.MessageNames);
        // A header may be meant for another project's schemas; a misspelled name is not.
        if (header is null || hint is not null)
        {
            context.ReportDiagnostic(DataDiagnostics.UnknownMessage.At(place, name, hint));
        }
        return null;
    }

    private static TextDialect DialectOf(AdditionalFileAnalysisContext context, SourceText text, string? name)
    {
        if (name is null || string.Equals(name, s_dialects[0], StringComparison.OrdinalIgnoreCase))
        {
            return TextDialect.Strict;
        }
        if (!string.Equals(name, s_dialects[1], StringComparison.OrdinalIgnoreCase))
        {
            MessageText? hint = Suggestions.Hint(name, s_dialects);
            context.ReportDiagnostic(DataDiagnostics.UnknownDialect.At(
                PlaceOf(context.AdditionalFile, text, default), name, hint ?? ": write strict or merge"));
        }
        // The more permissive dialect, so that nothing but the unknown dialect is reported.
        return TextDialect.Merge;
    }

    private static void CheckText(
        AdditionalFileAnalysisContext context, SourceText text, MessageShape shape, SchemaSet shapes, TextDialect dialect)
    {
        string path = context.AdditionalFile.Path;
        var proto = new SourceFile(path, path, SourceBytes.Of(text));
        TextDocument document = SourceBytes.Find(text, proto.Bytes) is { } problem
            ? TextDocument.Unreadable(proto.Bytes, problem)
            : TextDocument.Parse(proto.Bytes, dialect, cancellationToken: context.CancellationToken);
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(
            document, shape, dialect, shapes.Registry, cancellationToken: context.CancellationToken);
        // After a mistake in the file or in its schema, a violated rule may be a consequence.
        bool isSound = findings.All(static finding =>
            finding.Severity != TextSeverity.Error && finding.Id != TextDiagnosticIds.SchemaIncomplete);
        foreach (TextDiagnostic finding in isSound
            ? findings.Concat(shapes.Rules.Check(document, shape, context.CancellationToken))
            : findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic(proto));
        }
    }

    private static Location PlaceOf(AdditionalText file, SourceText text, TextSpan span) =>
        Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
}
