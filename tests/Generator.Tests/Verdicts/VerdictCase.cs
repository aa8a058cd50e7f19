using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>A case of the table of protoc's rules: files, and the verdict of protoc 35.1.</summary>
/// <param name="Rule">The rule that the files keep or violate.</param>
/// <param name="IsAccepted">Whether protoc accepts them.</param>
/// <param name="Id">The id of our first error; empty if we accept them too.</param>
/// <param name="Set">The files.</param>
internal sealed record VerdictCase(string Rule, bool IsAccepted, string Id, FileSet Set)
{
    /// <summary>The cases of all tables, in the order of their files.</summary>
    public static IEnumerable<VerdictCase> All =>
        Directory.GetFiles(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "verdicts"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Parse);

    private static VerdictCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        (string, string)[] files = [.. root.GetProperty("files").EnumerateObject().Select(static file => (file.Name, Expand(file.Value.GetString()!)))];
        return new VerdictCase(root.GetProperty("rule").GetString()!, root.GetProperty("accepted").GetBoolean(), root.GetProperty("id").GetString()!, new FileSet(files));
    }

    // Long names are written as @A*65535@.
    private static string Expand(string text) => Regex.Replace(text, "@(.)\\*([0-9]+)@", static match => new string(match.Groups[1].Value[0], int.Parse(match.Groups[2].Value, null)));
}
