using System.Text.Json;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Schemas of public test suites, valid and invalid: the verdict is that of protoc.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Verdicts_are_protocs()
    {
        string? path = Corpus.Find("schema-language", "cases.jsonl");
        if (path is null)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        var wrong = new List<string>();
        int total = 0;
        foreach (string line in File.ReadLines(path).Where(static line => !line.Contains("UNSTABLE", StringComparison.Ordinal)))
        {
            total++;
            // Three of these cases import a file of protoc's own tests that they do not bring along: protoc finds it and accepts them.
            bool isIncomplete = line.Contains("google/protobuf/unittest_features.proto", StringComparison.Ordinal) && line.Contains("\"protoc\": \"accept\"", StringComparison.Ordinal);
            if (!isIncomplete && Problem(line) is { } problem)
            {
                wrong.Add($"case {total}: {problem}");
            }
        }
        Assert.InRange(total, 400, 500);
        Assert.Equal("", string.Join('\n', wrong));
    }

    private static string? Problem(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        bool isAccepted = root.GetProperty("protoc").GetString() == "accept";
        (string, string)[] files = [.. root.GetProperty("files").EnumerateObject().Select(static file => (file.Name, file.Value.GetString()!))];
        string[] errors = [.. LinkRun.Link(files).SelectMany(static file => LinkRun.Errors(file.Value).Select(error => file.Key + error))];
        return isAccepted == (errors.Length == 0) ? null
            : isAccepted ? "protoc accepts it, we say " + string.Join(" | ", errors)
            : "we accept it, protoc says " + root.GetProperty("protoc_message").GetString();
    }
}
