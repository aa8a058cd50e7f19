using AmctGen.Generator.Inputs;
using AmctGen.Resolution;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>The names and types of the layers that the layers files of a project list.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class LayerNames
{
    private LayerNames(IEnumerable<LayerRef> layers)
    {
        foreach (LayerRef layer in layers)
        {
            Names.Add(layer.Name);
            Types.Add(layer.Type);
        }
    }

    /// <summary>The names.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The types.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of the layers files that data files name.</summary>
    public static string[] FindPaths(AnalyzerOptions options) =>
    [
        .. options.AdditionalFiles.Select(file => BuildSettings.OfFile(options.AnalyzerConfigOptionsProvider, file, BuildSettings.Layers))
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Reads layers files; null if one of them cannot be read.</summary>
    public static LayerNames? Read(string[] paths, AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = new CompilationLayers(options);
        IReadOnlyCollection<LayerRef>?[] layers = [.. paths.Select(path => files.Find(path, cancellation).Layers)];
        return layers.Contains(null) ? null : new LayerNames(layers.SelectMany(static file => file!));
    }
}
