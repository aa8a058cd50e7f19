using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>The text of one .proto file, as UTF-8, and its path.</summary>
/// <remarks>Equal if path, import path and bytes are equal: everything parsed from it is a function of these.</remarks>
internal sealed class SourceFile : IEquatable<SourceFile>
{
    private LineMap? _lines;

    /// <summary>A file.</summary>
    /// <param name="path">The path that diagnostics print.</param>
    /// <param name="importPath">The path under which other files import this one.</param>
    /// <param name="bytes">The text.</param>
    /// <param name="encodingProblem">Why the file was not UTF-8, if this cannot be seen in the bytes; otherwise null.</param>
    public SourceFile(string path, string importPath, byte[] bytes, EncodingProblem? encodingProblem = null)
    {
        EncodingProblem = encodingProblem ?? FileEncoding.Find(bytes);
        Path = path;
        ImportPath = importPath;
        Bytes = bytes;
    }

    /// <summary>The path that diagnostics print.</summary>
    public string Path { get; }

    /// <summary>The path under which other files import this one, with forward slashes.</summary>
    public string ImportPath { get; }

    /// <summary>The text. Spans in the syntax count these bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>Why the file is not UTF-8; null if it is.</summary>
    public EncodingProblem? EncodingProblem { get; }

    public LineMap Lines => _lines ?? LazyState.Publish(ref _lines, new LineMap(Bytes));

    public bool Equals(SourceFile? other) =>
        other is not null && Path == other.Path && ImportPath == other.ImportPath && EncodingProblem == other.EncodingProblem
            && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as SourceFile);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Bytes.Length);
}
