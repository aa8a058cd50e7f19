using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis.Editor;

/// <summary>One version of a file of an <see cref="EditorProject"/>, with its metadata.</summary>
internal sealed class CountedFile(string path, string text, (string Name, string Value)[] metadata) : AdditionalText
{
    public override string Path => path;

    public string Content => text;

    public CountedText Text { get; } = new(text);

    public FileOptions Options { get; } = new(metadata);

    /// <summary>The next version of the file.</summary>
    public CountedFile With(string next) => new(path, next, metadata);

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Text;
    }

    /// <summary>The metadata of a file as the compiler passes them.</summary>
    internal sealed class FileOptions((string Name, string Value)[] metadata) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = metadata.ToDictionary(
            static one => "build_metadata.AdditionalFiles." + one.Name, static one => one.Value, StringComparer.Ordinal);

#pragma warning disable CS8765 // The attribute that the parameter lacks is in two of the referenced assemblies.
        public override bool TryGetValue(string key, out string? value) => _values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
