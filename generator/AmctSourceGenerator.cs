using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator;

/// <summary>Turns the .proto files among a project's AdditionalFiles into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AmctSourceGenerator : IIncrementalGenerator
{
    // Far from what a string can hold, for the driver makes several of them.
    private const long MostCharacters = 300_000_000;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What referenced assemblies say about schemas: read again only for a reference that is another one.
        IncrementalValueProvider<EquatableArray<ReferencedAssembly>> references = context.MetadataReferencesProvider
            .Select(static (reference, _) => ReferencedAssembly.Read(reference))
            .Collect()
            .Select(static (all, _) => new EquatableArray<ReferencedAssembly>([.. all.OfType<ReferencedAssembly>()]))
            .WithTrackingName(TrackingNames.References);

        // The little of the compilation that matters, so that an edit in C# ends here.
        IncrementalValueProvider<GenerationEnvironment> environment = context.CompilationProvider
            .Select(static (compilation, _) => GenerationEnvironment.From(compilation))
            .Combine(references)
            .Select(static (pair, _) => pair.Left.With(pair.Right))
            .WithTrackingName(TrackingNames.Environment);

        // Each .proto with what the build says about it, as values; those that cannot be compiled are marked.
        IncrementalValuesProvider<ProtoSource> sources = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ProtoSource.Read(pair.Left, pair.Right, cancellation))
            .Collect()
            .SelectMany(static (all, cancellation) => ProtoSource.MarkDuplicates(all, cancellation))
            .WithTrackingName(TrackingNames.Source);

        // Where imports start, to be named where one leads nowhere.
        IncrementalValueProvider<EquatableArray<string>> roots = sources
            .Select(static (source, _) => source.ImportRoots)
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>([.. all.SelectMany(static one => one).Distinct(StringComparer.Ordinal)]))
            .WithTrackingName(TrackingNames.Roots);

        // The syntax of each file on its own.
        IncrementalValuesProvider<ParsedSource> parsed = sources
            .Where(static source => source.Problem is null)
            .Select(static (source, cancellation) => new ParsedSource(source.Settings, source.Parse(cancellation)))
            .WithTrackingName(TrackingNames.Parse);

        IncrementalValuesProvider<DeclaredSource> declaredAlone = parsed
            .Select(static (file, cancellation) => new DeclaredSource(file.Syntax.Value, file.Settings, FileExports.From(file.Syntax.Value, file.Settings, cancellation)))
            .WithTrackingName(TrackingNames.Declare);

        // Types that two files would call the same in C#: mostly none, and equal as long as no top-level type comes or goes.
        IncrementalValueProvider<EquatableArray<TypeRename>> renames = declaredAlone
            .Select(static (file, _) => TopLevelTypes.Of(file.Exports))
            .WithTrackingName(TrackingNames.TypeNames)
            .Collect()
            .Select(static (all, _) => TypeRenames.Find(all))
            .WithTrackingName(TrackingNames.Renames);

        IncrementalValuesProvider<DeclaredSource> declared = declaredAlone
            .Combine(renames)
            .Select(static (pair, cancellation) => pair.Left.Rename(pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Rename);

        // What other files can depend on of each file: equal while only lines move or comments change.
        IncrementalValuesProvider<FileExports> exports = declared
            .Select(static (file, _) => file.Exports)
            .WithTrackingName(TrackingNames.Exports);

        IncrementalValueProvider<ImportTable> fieldTable = exports
            .Collect()
            .Combine(references.Combine(roots))
            .Select(static (pair, _) => TableOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.FieldTable);

        // Most files only name the types of others, and do not mind when one of these gets another field.
        IncrementalValueProvider<ImportTable> typeTable = exports
            .Select(static (file, _) => file.WithoutFields())
            .WithTrackingName(TrackingNames.Types)
            .Collect()
            .Combine(references.Combine(roots))
            .Select(static (pair, _) => TableOf(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(TrackingNames.TypeTable);

        // Each file with those that it imports, directly or not, so that an edit elsewhere does not link it again.
        IncrementalValuesProvider<LinkInput> imports = declared
            .Combine(typeTable)
            .Select(static (pair, cancellation) => new LinkInput(
                pair.Left.Syntax, ImportResolver.Resolve(pair.Left.Exports, pair.Right, cancellation), pair.Left.Settings.Renames))
            .WithTrackingName(TrackingNames.Imports)
            .Combine(fieldTable)
            .Select(static (pair, _) => pair.Left with { Imports = pair.Left.Imports.WithFields(pair.Left.Syntax, pair.Right) })
            .WithTrackingName(TrackingNames.ImportedFields);

        // The linked schema is made and dropped in here; models and diagnostics come out.
        IncrementalValuesProvider<Parsed<FileModel>> linked = imports
            .Select(static (input, cancellation) => input.Link(cancellation))
            .WithTrackingName(TrackingNames.Link);

        // Models hold no locations: they are equal while only lines move.
        IncrementalValuesProvider<FileModel> models = linked
            .Select(static (file, _) => file.Value)
            .WithTrackingName(TrackingNames.Model);

        // One unit per top-level message or enum, so that an edit emits one of them again.
        IncrementalValuesProvider<EmissionUnit> units = models
            .SelectMany(static (model, _) => EmissionUnit.Split(model))
            .WithTrackingName(TrackingNames.Unit);

        IncrementalValuesProvider<UnitText> texts = units
            .Select(static (unit, cancellation) => unit.Emit(cancellation))
            .WithTrackingName(TrackingNames.Emit);

        // One C# file per .proto: the driver's own cost grows with the number of files.
        IncrementalValuesProvider<FileText> files = texts
            .Collect()
            .SelectMany(static (all, cancellation) => FileText.Group(all, cancellation))
            .WithTrackingName(TrackingNames.File);

        context.RegisterSourceOutput(files.Combine(environment), static (output, pair) => AddSource(output, pair.Left, pair.Right));

        RegisterDiagnostics(context, sources, parsed, declared, linked, environment);
    }

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProtoSource> sources,
        IncrementalValuesProvider<ParsedSource> parsed,
        IncrementalValuesProvider<DeclaredSource> declared,
        IncrementalValuesProvider<Parsed<FileModel>> linked,
        IncrementalValueProvider<GenerationEnvironment> environment)
    {
        context.RegisterSourceOutput(
            sources.Where(static source => source.Problem is not null).Select(static (source, _) => source.Problem!).WithTrackingName(TrackingNames.SourceDiagnostics),
            static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));

        context.RegisterSourceOutput(
            parsed.Select(static (file, _) => file.Syntax.Diagnostics).WithTrackingName(TrackingNames.SyntaxDiagnostics),
            static (output, found) => Report(output, found));

        context.RegisterSourceOutput(
            declared.Where(static file => !file.Settings.Renames.IsEmpty).Select(static (file, _) => TypeRenames.Describe(file.Syntax, file.Exports, file.Settings.Renames)).WithTrackingName(TrackingNames.RenameDiagnostics),
            static (output, found) => Report(output, found));

        context.RegisterSourceOutput(
            linked.Select(static (file, _) => file.Diagnostics).WithTrackingName(TrackingNames.SchemaDiagnostics),
            static (output, found) => Report(output, found));

        // Without a .proto the environment does not matter.
        context.RegisterSourceOutput(
            sources.Collect().Select(static (all, _) => !all.IsEmpty).Combine(environment).WithTrackingName(TrackingNames.EnvironmentDiagnostics),
            static (output, pair) => ReportEnvironment(output, pair.Left, pair.Right));
    }

    private static ImportTable TableOf(ImmutableArray<FileExports> files, EquatableArray<ReferencedAssembly> references, EquatableArray<string> roots) => new(
        new EquatableArray<FileExports>([.. files]),
        new EquatableArray<CarriedSchema>([.. references.SelectMany(static assembly => assembly.Schemas)]),
        roots);

    private static void AddSource(SourceProductionContext output, FileText file, GenerationEnvironment environment)
    {
        if (file.Length > MostCharacters)
        {
            output.ReportDiagnostic(LimitDiagnostics.TooMuch.Anywhere(DiagnosticArgument.Path(file.File.ImportPath), MostCharacters.ToString(CultureInfo.InvariantCulture), "characters of C#"));
        }
        else if (environment.IsSupported)
        {
            output.AddSource(file.File.HintName, SourceText.From(file.ToString(), Encoding.UTF8));
        }
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> found)
    {
        foreach (DiagnosticInfo diagnostic in found)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }

    private static void ReportEnvironment(SourceProductionContext output, bool hasFiles, GenerationEnvironment environment)
    {
        if (hasFiles)
        {
            foreach (Diagnostic problem in environment.Problems())
            {
                output.ReportDiagnostic(problem);
            }
        }
    }

    /// <summary>A file's syntax, and what the build says about it.</summary>
    private sealed record ParsedSource(LinkSettings Settings, Parsed<ProtoFileSyntax> Syntax);

    /// <summary>A file's syntax, what the build says about it, and what it declares.</summary>
    private sealed record DeclaredSource(ProtoFileSyntax Syntax, LinkSettings Settings, FileExports Exports)
    {
        public DeclaredSource Rename(EquatableArray<TypeRename> renames, CancellationToken cancellation)
        {
            LinkSettings settings = Settings.With(renames, Exports.ImportPath);
            return settings.Renames.IsEmpty ? this : new DeclaredSource(Syntax, settings, FileExports.From(Syntax, settings, cancellation));
        }
    }

    /// <summary>All that linking a file depends on.</summary>
    private sealed record LinkInput(ProtoFileSyntax Syntax, ResolvedImports Imports, EquatableArray<TypeRename> Renames)
    {
        public Parsed<FileModel> Link(CancellationToken cancellation)
        {
            Parsed<FileModel> linked = SchemaLinker.Link(Syntax, Imports, cancellation);
            return linked with { Value = SchemaLinker.Carry(linked.Value, Syntax, Renames, cancellation) };
        }
    }
}
