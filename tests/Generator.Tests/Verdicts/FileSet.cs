using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>A few .proto files that import each other.</summary>
/// <param name="Files">The files by import path.</param>
internal sealed record FileSet(params (string Path, string Text)[] Files)
{
    /// <summary>The errors of AmctGen, one per line; empty if the files are accepted.</summary>
    public string Errors() =>
        string.Join('\n', LinkRun.Link(Files).SelectMany(static file => LinkRun.Errors(file.Value).Select(error => file.Key + error)));

    public override string ToString() => string.Concat(Files.Select(static file => $"--- {file.Path}\n{file.Text}\n"));
}
