using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using AmctGen.Resolution;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>One version of a file that lists the layers of a network, to which data files refer.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class LayersFile
{
    private LayersFile(IReadOnlyCollection<LayerRef>? layers, Diagnostic[] problems)
    {
        Layers = layers;
        Problems = problems;
    }

    /// <summary>The layers; null if the file does not exist or has errors.</summary>
    public IReadOnlyCollection<LayerRef>? Layers { get; }

    /// <summary>The mistakes in the file.</summary>
    public Diagnostic[] Problems { get; }

    /// <summary>A file that the compiler does not pass.</summary>
    public static LayersFile Missing { get; } = new(null, []);

    /// <summary>Reads a file.</summary>
    public static LayersFile Read(AdditionalText file, SourceText text)
    {
        byte[] bytes = SourceBytes.Of(text);
        // The places are in the text after a byte order mark.
        var source = new SourceFile(file.Path, file.Path, FileEncoding.WithoutMark(bytes).ToArray());
        var problems = new List<Diagnostic>();
        if (SourceBytes.Find(text, bytes) is { } problem)
        {
            Report(TextDocument.Unreadable(source.Bytes, problem).Errors[0]);
            return new LayersFile(null, [.. problems]);
        }
        LayerFile? layers = NetworkLayers.Read(source.Bytes, file.Path, Report);
        return new LayersFile(
            layers?.Layers.Select(static layer => new LayerRef(layer.Name, layer.Type)).ToArray(), [.. problems]);

        void Report(TextDiagnostic finding) => problems.Add(
            (finding with { Id = LayerDiagnostics.LayersUnusable.Id, Message = $"{finding.Message} [{finding.Id}]" }).ToDiagnostic(source));
    }
}
