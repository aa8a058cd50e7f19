using System.Text;
using System.Text.Json;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Syntax;

public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void What_protoc_accepts_has_no_syntax_error()
    {
        string? path = Corpus.Find("schema-language", "cases.jsonl");
        if (path is null)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(path).Where(line => !line.Contains("UNSTABLE", StringComparison.Ordinal)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            bool isAccepted = root.GetProperty("protoc").GetString() == "accept";
            foreach (JsonProperty file in root.GetProperty("files").EnumerateObject())
            {
                byte[] bytes = Encoding.UTF8.GetBytes(file.Value.GetString()!);
                Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(new ProtoText(file.Name, file.Name, bytes), CancellationToken.None);
                if (isAccepted)
                {
                    wrong.AddRange(parsed.Diagnostics
                        .Where(diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                        .Select(diagnostic => $"{root.GetProperty("id")}: {file.Name} {Parsing.Describe(diagnostic)}"));
                }
            }
        }
        Assert.Empty(wrong);
    }
}
