using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Expressions that the reference implementation of the language accepts or refuses, with protovalidate's functions: a valid one is never an error.</summary>
public sealed class CelVerdictTests
{
    [Fact]
    public void Valid_expressions_are_no_errors_and_others_are()
    {
        string[] rows = File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "cel", "verdicts.tsv"));
        string schema = File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "cel", "schema.proto")).TrimEnd().TrimEnd('}');
        Assert.True(rows.Length > 1000);
        // So many at once as a file can have findings of.
        foreach (string[] part in rows.Chunk(400))
        {
            int line = schema.Count(static character => character == '\n');
            string options = string.Concat(part.Select(static (row, i) =>
                $"option (buf.validate.message).cel = {{ id: \"{i}\" expression: \"{Quote(row.Split('\t')[1])}\" }};\n"));
            HashSet<int> errors = [.. LinkRun.Link(schema + options + "}\n").Diagnostics
                .Where(static info => info.Kind == RuleDiagnostics.Expression).Select(info => info.Place.Location.Line - 1 - line)];

            string[] wrong = [.. part.Where((row, i) => row.StartsWith("invalid", StringComparison.Ordinal) != errors.Contains(i))];
            Assert.True(wrong.Length == 0, string.Join("\n", wrong));
        }
    }

    private static string Quote(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
