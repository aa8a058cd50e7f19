using System.Collections.Immutable;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Schema;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>Checks the data files of a project (.cfg, .prototxt ...) at build, against the messages that their metadata names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataFileAnalyzer : DiagnosticAnalyzer
{
    private const string MessageMetadata = "build_metadata.AdditionalFiles.AmctGenMessage";
    private const string DialectMetadata = "build_metadata.AdditionalFiles.AmctGenDialect";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DataDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Only a project with data files pays for its schemas a second time.
            var schemas = new Lazy<FileExports[]>(() => LoadSchemas(start.Options, start.Compilation.References, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Check(file, schemas));
        });
    }

    private static FileExports[] LoadSchemas(AnalyzerOptions options, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        var declared = new List<FileExports>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            {
                ProtoSource source = ProtoSource.Read(file, options.AnalyzerConfigOptionsProvider, cancellation);
                declared.Add(FileExports.From(ProtoParser.Parse(source.Text, cancellation).Value, source.Settings));
            }
        }
        CarriedSchema[] carried = [.. references.Select(ReferencedAssembly.Read).OfType<ReferencedAssembly>().SelectMany(static assembly => assembly.Schemas)];
        var table = new ImportTable(new EquatableArray<FileExports>([.. declared]), new EquatableArray<CarriedSchema>(carried));
        var all = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (string path in declared.Select(static file => file.ImportPath).Concat(carried.Select(static schema => schema.ImportPath)))
        {
            FileExports file = table.Find(path)!;
            all[path] = file;
            foreach (FileExports imported in ImportResolver.Resolve(file, table, cancellation).Dependencies)
            {
                all[imported.ImportPath] = imported;
            }
        }
        return [.. all.Values];
    }

    private static void Check(AdditionalFileAnalysisContext context, Lazy<FileExports[]> schemas)
    {
        AnalyzerConfigOptions metadata = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        if (!metadata.TryGetValue(MessageMetadata, out string? messageName) || string.IsNullOrWhiteSpace(messageName)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }
        string path = context.AdditionalFile.Path;
        // Files are checked side by side, so each makes its own shapes.
        var shapes = new ShapeFactory(new SymbolTable(schemas.Value));
        if (shapes.Find(messageName.Trim()) is not { } shape)
        {
            IEnumerable<string> known = shapes.MessageNames();
            Location start = Location.Create(path, default, default);
            context.ReportDiagnostic(Diagnostic.Create(DataDiagnostics.UnknownMessage, start, messageName, NearNames.Hint(messageName, known)));
            return;
        }
        bool isMerge = metadata.TryGetValue(DialectMetadata, out string? dialect) && string.Equals(dialect?.Trim(), "merge", StringComparison.OrdinalIgnoreCase);
        var proto = new ProtoText(path, path, Encoding.UTF8.GetBytes(text.ToString()));
        TextDocument document = TextDocument.Parse(proto.Bytes, cancellationToken: context.CancellationToken);
        foreach (TextError finding in DocumentChecker.Check(document, shape, isMerge ? TextDialect.Merge : TextDialect.Strict, shapes.Registry(), cancellationToken: context.CancellationToken))
        {
            context.ReportDiagnostic(ToDiagnostic(finding, proto));
        }
    }

    private static Diagnostic ToDiagnostic(TextError finding, ProtoText text)
    {
        DiagnosticSeverity severity = finding.Severity switch
        {
            TextSeverity.Error => DiagnosticSeverity.Error,
            TextSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        var related = new List<Location>();
        foreach (RelatedPlace place in finding.Related)
        {
            related.Add(DiagnosticPlace.Create(text, place.Span).ToLocation());
        }
        return Diagnostic.Create(
            DataDiagnostics.Of(finding), DiagnosticPlace.Create(text, finding.Span).ToLocation(), severity, related, properties: null, finding.Message);
    }
}
