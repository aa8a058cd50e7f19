using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Names;

/// <summary>The page on names is correct: the declarations in each row of its tables have the stated names.</summary>
public sealed class CSharpNamesPageTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string line in File.ReadLines(Path.Combine(Corpus.RepositoryRoot, "generator", "docs", "names.md")).Where(static line => line.StartsWith("| ", StringComparison.Ordinal)))
            {
                string[] cells = line.Trim('|', ' ').Split(" | ");
                if (cells.Length == 3 && cells[1].Contains('`', StringComparison.Ordinal))
                {
                    rows.Add(cells[0].Trim(), cells[1], cells[2]);
                }
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_true(string rule, string schemas, string names)
    {
        ProtoFile[] files = [.. Code(schemas).Select(static (text, i) => new ProtoFile($"/project/file{i}.proto", Whole(text)))];
        Microsoft.CodeAnalysis.Compilation compilation = Compile(files);

        string[] pairs = Code(names);
        Assert.True(pairs.Length is > 0 && pairs.Length % 2 == 0, rule);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            ISymbol? symbol = Find(compilation, pairs[i + 1]);
            Assert.True(symbol is not null, $"there is no {pairs[i + 1]}");
            string docs = symbol.GetDocumentationCommentXml() ?? "";
            Assert.True(docs.Contains($"<c>{pairs[i]}</c>", StringComparison.Ordinal) || docs.Contains($"<c>shop.{pairs[i]}</c>", StringComparison.Ordinal), $"{pairs[i + 1]} is something else: {docs}");
        }
    }

    [Fact]
    public void The_page_has_its_rows() => Assert.InRange(Rows.Count(), 30, 1000);

    private static Microsoft.CodeAnalysis.Compilation Compile(ProtoFile[] files)
    {
        GeneratorRun run = GeneratorRun.Create(files);
        Assert.DoesNotContain(run.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        TestCompilation.AssertClean(run.Output);
        return run.Output;
    }

    private static string Whole(string text) => (text.Contains("syntax =", StringComparison.Ordinal) ? "" : "syntax = \"proto2\"; ")
        + (text.Contains("package ", StringComparison.Ordinal) ? "" : "package shop; ") + text;

    private static string[] Code(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(static match => match.Groups[1].Value)];

    private static ISymbol? Find(Microsoft.CodeAnalysis.Compilation compilation, string name)
    {
        ISymbol? symbol = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            symbol = (symbol as INamespaceOrTypeSymbol)?.GetMembers(part.TrimStart('@')).FirstOrDefault();
        }
        return symbol;
    }
}
