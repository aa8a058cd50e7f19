using System.Text.Json;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Schema;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void What_protoc_accepts_links_without_error()
    {
        string? path = Corpus.Find("schema-language", "cases.jsonl");
        if (path is null)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        var wrong = new List<string>();
        int equal = 0;
        int total = 0;
        foreach (string line in File.ReadLines(path).Where(static line => !line.Contains("UNSTABLE", StringComparison.Ordinal)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (line.Contains("google/protobuf/unittest_features.proto", StringComparison.Ordinal))
            {
                // These cases import a file of protoc's own tests that they do not bring along.
                continue;
            }
            bool isAccepted = root.GetProperty("protoc").GetString() == "accept";
            (string, string)[] files = [.. root.GetProperty("files").EnumerateObject().Select(static file => (file.Name, file.Value.GetString()!))];
            string[] errors = [.. Linking.Link(files).SelectMany(static file => Linking.Errors(file.Value).Select(error => file.Key + error))];
            total++;
            equal += isAccepted == (errors.Length == 0) ? 1 : 0;
            if (isAccepted && errors.Length > 0)
            {
                wrong.Add($"line {total}: {string.Join(" | ", errors)}");
            }
            else if (!isAccepted && errors.Length == 0)
            {
                output.WriteLine($"accepted, but refused by protoc: {root.GetProperty("protoc_message").GetString()!.Split('\n')[0]}");
            }
        }
        output.WriteLine($"{equal} of {total} verdicts equal protoc's");
        Assert.Empty(wrong);
    }
}
