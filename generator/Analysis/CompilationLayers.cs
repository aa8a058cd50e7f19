using System.Collections.Concurrent;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>The layers files of one compilation, among its additional files.</summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="options">The additional files with their settings.</param>
internal sealed class CompilationLayers(AnalyzerOptions options)
{
    private static readonly FileCache<LayersFile> s_files = new();

    private readonly SettingValues _project = SettingValues.OfProject(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    // Data files have few different ones.
    private readonly ConcurrentDictionary<string, AdditionalText?> _files = new(StringComparer.Ordinal);

    /// <summary>The file under a path.</summary>
    /// <param name="path">The path, from the project's folder or absolute.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public LayersFile Find(string path, CancellationToken cancellation) =>
        _files.GetOrAdd(path, Search) is { } file && file.GetText(cancellation) is { } text
            ? s_files.Get(file, text, options.AnalyzerConfigOptionsProvider.GetOptions(file), _project, (file, text),
                static state => LayersFile.Read(state.file, state.text))
            : LayersFile.Missing;

    /// <summary>
    /// Whether a data file is the first one that names a layers file, so that a mistake in the layers is reported once.
    /// </summary>
    public bool IsFirst(AdditionalText file, string path) => ReferenceEquals(
        file, options.AdditionalFiles.FirstOrDefault(other =>
            BuildSettings.OfFile(options.AnalyzerConfigOptionsProvider, other, BuildSettings.Layers) is { } named && IsSame(named, path)));

    private AdditionalText? Search(string path) => options.AdditionalFiles.FirstOrDefault(file => IsSame(file.Path, path));

    private bool IsSame(string left, string right) => ImportPaths.IsSame(Folder, left, right);

    private string Folder => BuildSettings.ProjectFolder(options.AnalyzerConfigOptionsProvider) ?? "";
}
