using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator;

/// <summary>Turns the .proto files among a project's AdditionalFiles into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AmctSourceGenerator : IIncrementalGenerator
{
    // Far below the longest string of .NET, because the driver makes several copies.
    private const long MostCharacters = 300_000_000;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The schemas of referenced assemblies: read again only for a reference that has changed.
        IncrementalValueProvider<Batch<ReferencedAssembly>> references = context.MetadataReferencesProvider
            .Select(static (reference, _) => ReferencedAssembly.Read(reference))
            .Collect()
            .Select(static (all, _) => Batch.Of(all.OfType<ReferencedAssembly>()))
            .WithTrackingName(TrackingNames.References);

        // The small part of the compilation that generated code depends on, so that an edit in C# ends here.
        IncrementalValueProvider<GenerationEnvironment> environment = context.CompilationProvider
            .Select(static (compilation, _) => GenerationEnvironment.From(compilation))
            .Combine(references)
            .Select(static (pair, _) => pair.Left.With(pair.Right.Items))
            .WithTrackingName(TrackingNames.Environment);

        // Each .proto with its build settings, as values; those that cannot be compiled are marked.
        IncrementalValuesProvider<SchemaSource> sources = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SchemaSources.Read(pair.Left, pair.Right, cancellation))
            .Collect()
            .SelectMany(static (all, cancellation) => SchemaSource.MarkDuplicates(all, cancellation))
            .WithTrackingName(TrackingNames.Source);

        // The syntax of each file on its own.
        IncrementalValuesProvider<ParsedSchema> parsed = sources
            .Where(static source => source.Problem is null)
            .Select(static (source, cancellation) => source.Parse(cancellation))
            .WithTrackingName(TrackingNames.Parse);

        IncrementalValuesProvider<DeclaredSchema> declared = Declare(parsed);
        IncrementalValueProvider<ImportSources> imports = references
            .Combine(Roots(sources))
            .Select(static (pair, _) => new ImportSources(pair.Left.Items, pair.Right.Items));
        IncrementalValueProvider<ImportTable> types = Types(declared, imports);
        IncrementalValuesProvider<Parsed<FileModel>> linked = Link(declared, imports, types);

        context.RegisterSourceOutput(Emit(linked).Combine(environment), static (output, pair) => AddSource(output, pair.Left, pair.Right));
        RegisterDiagnostics(context, sources, parsed, declared, linked);
        TextConfigPipeline.Register(context, types, environment);

        // Without a .proto only the code of referenced assemblies matters.
        context.RegisterSourceOutput(
            sources.Collect().Select(static (all, _) => Batch.Of(all.Take(1).Select(static source => source.Text.ImportPath)))
                .Combine(environment)
                .WithTrackingName(TrackingNames.EnvironmentDiagnostics),
            static (output, pair) => ReportEnvironment(output, !pair.Left.Items.IsEmpty, pair.Right));
    }

    private static IncrementalValuesProvider<DeclaredSchema> Declare(IncrementalValuesProvider<ParsedSchema> parsed)
    {
        IncrementalValuesProvider<DeclaredSchema> alone = parsed
            .Select(static (file, cancellation) => file.Declare(cancellation))
            .WithTrackingName(TrackingNames.Declare);

        // Types that would have the same name in C# in two files: usually none, and equal as long as no top-level type is added or removed.
        IncrementalValueProvider<Batch<TypeRename>> renames = alone
            .Select(static (file, _) => TopLevelTypes.Of(file.Exports))
            .WithTrackingName(TrackingNames.TypeNames)
            .Collect()
            .Select(static (all, _) => new Batch<TypeRename>(TypeRenames.Find(all)))
            .WithTrackingName(TrackingNames.Renames);

        return alone
            .Combine(renames)
            .Select(static (pair, cancellation) => pair.Left.Rename(pair.Right.Items, cancellation))
            .WithTrackingName(TrackingNames.Rename);
    }

    // The folders that imports start from, which are named if an import is not found.
    private static IncrementalValueProvider<Batch<string>> Roots(IncrementalValuesProvider<SchemaSource> sources) => sources
        .Select(static (source, _) => new Batch<string>(source.ImportRoots))
        .Collect()
        .Select(static (all, _) => Batch.Of(all.SelectMany(static one => one.Items).Distinct(StringComparer.Ordinal)))
        .WithTrackingName(TrackingNames.Roots);

    // Most files only name the types of other files, and do not depend on their fields.
    private static IncrementalValueProvider<ImportTable> Types(
        IncrementalValuesProvider<DeclaredSchema> declared, IncrementalValueProvider<ImportSources> imports) => declared
        .Select(static (file, _) => file.Exports.WithoutFields())
        .WithTrackingName(TrackingNames.Types)
        .Collect()
        .Select(static (all, _) => Batch.Of(all))
        .Combine(imports)
        .Select(static (pair, _) => pair.Right.TableOf(pair.Left.Items))
        .WithTrackingName(TrackingNames.TypeTable);

    private static IncrementalValuesProvider<Parsed<FileModel>> Link(
        IncrementalValuesProvider<DeclaredSchema> declared,
        IncrementalValueProvider<ImportSources> imports,
        IncrementalValueProvider<ImportTable> typeTable)
    {
        // The part of each file that other files can depend on: equal while only lines move or comments change.
        IncrementalValuesProvider<FileExports> exports = declared
            .Select(static (file, _) => file.Exports)
            .WithTrackingName(TrackingNames.Exports);

        IncrementalValueProvider<ImportTable> fieldTable = exports
            .Collect()
            .Select(static (all, _) => Batch.Of(all))
            .Combine(imports)
            .Select(static (pair, _) => pair.Right.TableOf(pair.Left.Items))
            .WithTrackingName(TrackingNames.FieldTable);

        // Each file with those that it imports, directly or not, so that an edit elsewhere does not link it again. The linked schema
        // is created and dropped in the last stage, which returns models and diagnostics.
        return declared
            .Combine(typeTable)
            .Select(static (pair, cancellation) => pair.Left.Import(pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Imports)
            .Combine(fieldTable)
            .Select(static (pair, _) => pair.Left.WithFields(pair.Right))
            .WithTrackingName(TrackingNames.ImportedFields)
            .Select(static (input, cancellation) => input.Link(cancellation))
            .WithTrackingName(TrackingNames.Link);
    }

    private static IncrementalValuesProvider<FileText> Emit(IncrementalValuesProvider<Parsed<FileModel>> linked)
    {
        // Models contain no locations: they are equal while only lines move.
        IncrementalValuesProvider<FileModel> models = linked
            .Select(static (file, _) => file.Value)
            .WithTrackingName(TrackingNames.Model);

        // One unit per top-level message or enum, so that an edit re-emits only one of them.
        IncrementalValuesProvider<EmissionUnit> units = models
            .SelectMany(static (model, _) => EmissionUnit.Split(model))
            .WithTrackingName(TrackingNames.Unit);

        // One C# file per .proto: the driver's own cost grows with the number of files.
        return units
            .Select(static (unit, cancellation) => unit.Emit(cancellation))
            .WithTrackingName(TrackingNames.Emit)
            .Collect()
            .SelectMany(static (all, cancellation) => FileText.Group(all, cancellation))
            .WithTrackingName(TrackingNames.File);
    }

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SchemaSource> sources,
        IncrementalValuesProvider<ParsedSchema> parsed,
        IncrementalValuesProvider<DeclaredSchema> declared,
        IncrementalValuesProvider<Parsed<FileModel>> linked)
    {
        context.RegisterSourceOutput(
            sources.Where(static source => source.Problem is not null).Select(static (source, _) => source.Problem!)
                .WithTrackingName(TrackingNames.SourceDiagnostics),
            static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));

        context.RegisterSourceOutput(
            parsed.Select(static (file, _) => new Batch<DiagnosticInfo>(file.Syntax.Diagnostics))
                .WithTrackingName(TrackingNames.SyntaxDiagnostics),
            static (output, found) => Report(output, found));

        context.RegisterSourceOutput(
            declared.Where(static file => !file.Settings.Renames.IsEmpty)
                .Select(static (file, _) => new Batch<DiagnosticInfo>(file.RenameDiagnostics))
                .WithTrackingName(TrackingNames.RenameDiagnostics),
            static (output, found) => Report(output, found));

        context.RegisterSourceOutput(
            linked.Select(static (file, _) => new Batch<DiagnosticInfo>(file.Diagnostics))
                .WithTrackingName(TrackingNames.SchemaDiagnostics),
            static (output, found) => Report(output, found));
    }

    private static void AddSource(SourceProductionContext output, FileText file, GenerationEnvironment environment)
    {
        if (file.Length > MostCharacters)
        {
            output.ReportDiagnostic(LimitDiagnostics.TooMuch.Anywhere(
                DiagnosticArgument.Path(file.File.ImportPath), MostCharacters.ToString(CultureInfo.InvariantCulture), "characters of C#"));
        }
        else if (environment.IsSupported)
        {
            output.AddSource(file.File.HintName, SourceText.From(file.ToString(), Encoding.UTF8));
        }
    }

    private static void Report(SourceProductionContext output, Batch<DiagnosticInfo> found)
    {
        foreach (DiagnosticInfo diagnostic in found.Items)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }

    private static void ReportEnvironment(SourceProductionContext output, bool hasFiles, GenerationEnvironment environment)
    {
        foreach (Diagnostic problem in hasFiles ? environment.Problems() : environment.ProblemsOfReferences())
        {
            output.ReportDiagnostic(problem);
        }
    }
}
