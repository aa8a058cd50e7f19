using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator;

/// <summary>The stages that generate typed access to data files, and constants for the names of layers.</summary>
internal static class TextConfigPipeline
{
    /// <summary>Adds the stages.</summary>
    /// <param name="context">The generator's context.</param>
    /// <param name="types">The schemas, without fields.</param>
    /// <param name="environment">Whether generated code compiles.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImportTable> types,
        IncrementalValueProvider<GenerationEnvironment> environment)
    {
        // The data files for which the project wants typed access.
        IncrementalValuesProvider<TypedFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => TypedFile.IsTyped(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => TypedFile.Read(pair.Left, pair.Right, cancellation)!)
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.TypedFile);

        IncrementalValueProvider<Parsed<EquatableArray<TextConfigModel>>> configs = files
            .Collect()
            .Select(static (all, _) => Batch.Of(all))
            .Combine(types)
            .Select(static (pair, _) => TextConfigs.Create(pair.Left.Items, pair.Right))
            .WithTrackingName(TrackingNames.TextConfigs);

        // The texts on their own, so that an edit of one emits only that one again.
        IncrementalValuesProvider<TextConfigText> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => TypedFile.IsTyped(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => new DataText(pair.Left.Path, TextOf(pair.Left, cancellation)))
            .WithTrackingName(TrackingNames.DataText)
            .Combine(configs.Select(static (all, _) => new Batch<TextConfigModel>(all.Value)))
            .SelectMany(static (pair, _) => pair.Right.Items.Where(config => config.Path == pair.Left.Path)
                .Select(config => new TextConfigText(config, pair.Left.Text)))
            .WithTrackingName(TrackingNames.TextConfig);

        context.RegisterSourceOutput(texts.Combine(environment), static (output, pair) =>
        {
            if (pair.Right.IsSupported)
            {
                TextConfigModel config = pair.Left.Config;
                Add(output, HintNames.Create(config.ShownPath), TextConfigEmitter.Emit(config, pair.Left.Text, output.CancellationToken));
            }
        });
        IncrementalValueProvider<Batch<DiagnosticInfo>> problems = configs
            .Select(static (all, _) => new Batch<DiagnosticInfo>(all.Diagnostics));
        context.RegisterSourceOutput(problems, static (output, found) =>
        {
            foreach (DiagnosticInfo problem in found.Items)
            {
                output.ReportDiagnostic(problem.ToDiagnostic());
            }
        });
        RegisterLayers(context, files, environment);
    }

    private static void RegisterLayers(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<TypedFile> files,
        IncrementalValueProvider<GenerationEnvironment> environment)
    {
        IncrementalValueProvider<LayerNames> names = context.AdditionalTextsProvider
            .Where(static file => !file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            .Combine(files.Collect().Select(static (all, _) => Batch.Of(all)))
            .Where(static pair => pair.Right.Items.Any(file =>
                file.LayersPath is { } path && ImportPaths.IsSame(file.Folder, path, pair.Left.Path)))
            .Select(static (pair, cancellation) => new LayerNames(pair.Right.Items[0].Namespace, NamesIn(pair.Left, cancellation)))
            .Collect()
            .Select(static (all, _) => LayerNames.Join(all))
            .WithTrackingName(TrackingNames.LayerNames);

        context.RegisterSourceOutput(names.Combine(environment), static (output, pair) =>
        {
            if (pair.Right.IsSupported && !pair.Left.Names.IsEmpty)
            {
                Add(output, "Layers.g.cs", LayerNamesEmitter.Emit(pair.Left.Names, pair.Left.Namespace, output.CancellationToken));
            }
        });
    }

    // A text in an editor can contain half of a surrogate pair, which a literal cannot.
    private static string TextOf(AdditionalText file, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file.GetText(cancellation)?.ToString() ?? ""));

    // A broken file is reported by the analyzer.
    private static EquatableArray<string> NamesIn(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text && NetworkLayers.Read(SourceBytes.Of(text), file.Path, static _ => { }) is { } layers
            ? new EquatableArray<string>([.. layers.Layers.Select(static layer => layer.Name)])
            : default;

    private static void Add(SourceProductionContext output, string hintName, string text) =>
        output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));

    // The text of a data file.
    private sealed record DataText(string Path, string Text);

    // The text of a data file for which a property is generated.
    private sealed record TextConfigText(TextConfigModel Config, string Text);

    // The names of the layers of all networks, and the namespace of their constants.
    private sealed record LayerNames(string Namespace, EquatableArray<string> Names)
    {
        public static LayerNames Join(IEnumerable<LayerNames> all)
        {
            LayerNames[] parts = [.. all];
            return new LayerNames(
                parts.Length == 0 ? "" : parts[0].Namespace,
                new EquatableArray<string>([.. parts.SelectMany(static part => part.Names)]));
        }
    }
}
