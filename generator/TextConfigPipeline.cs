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
    /// <param name="isSupported">Whether generated code compiles.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImportTable> types,
        IncrementalValueProvider<bool> isSupported)
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
            .Combine(types)
            .Select(static (pair, _) => TextConfigs.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.TextConfigs);

        // The texts on their own, so that an edit of one emits only that one again.
        IncrementalValuesProvider<(TextConfigModel Config, string Text)> texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => TypedFile.IsTyped(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => (pair.Left.Path, Text: TextOf(pair.Left, cancellation)))
            .WithTrackingName(TrackingNames.DataText)
            .Combine(configs.Select(static (all, _) => all.Value))
            .SelectMany(static (pair, _) => pair.Right.Where(config => config.Path == pair.Left.Path)
                .Select(config => (config, pair.Left.Text)))
            .WithTrackingName(TrackingNames.TextConfig);

        context.RegisterSourceOutput(texts.Combine(isSupported), static (output, pair) =>
        {
            if (pair.Right)
            {
                TextConfigModel config = pair.Left.Config;
                Add(output, HintNames.Create(config.ShownPath), TextConfigEmitter.Emit(config, pair.Left.Text, output.CancellationToken));
            }
        });
        context.RegisterSourceOutput(configs.Select(static (all, _) => all.Diagnostics), static (output, found) =>
        {
            foreach (DiagnosticInfo problem in found)
            {
                output.ReportDiagnostic(problem.ToDiagnostic());
            }
        });
        RegisterLayers(context, files, isSupported);
    }

    private static void RegisterLayers(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<TypedFile> files,
        IncrementalValueProvider<bool> isSupported)
    {
        IncrementalValueProvider<EquatableArray<string>> names = context.AdditionalTextsProvider
            .Where(static file => !file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            .Combine(files.Collect())
            .Where(static pair => pair.Right.Any(file =>
                file.LayersPath is { } path && ImportPaths.IsSame(file.Folder, path, pair.Left.Path)))
            .Select(static (pair, cancellation) => NamesIn(pair.Left, cancellation))
            .Collect()
            .Select(static (all, _) => new EquatableArray<string>([.. all.SelectMany(static one => one)]))
            .WithTrackingName(TrackingNames.LayerNames);

        IncrementalValueProvider<string> namespaceName = files.Collect()
            .Select(static (all, _) => all.IsEmpty ? "" : all[0].Namespace);
        context.RegisterSourceOutput(names.Combine(namespaceName).Combine(isSupported), static (output, all) =>
        {
            if (all.Right && !all.Left.Left.IsEmpty)
            {
                Add(output, "Layers.g.cs", LayerNamesEmitter.Emit(all.Left.Left, all.Left.Right, output.CancellationToken));
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
}
