using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Syntax;

/// <summary>protoc's verdicts on many small files, if that corpus is next to the repository.</summary>
public partial class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void What_protoc_accepts_has_no_syntax_error() =>
        Assert.Empty(Cases().Where(item => item.IsAccepted).SelectMany(item => Errors(item).Select(error => $"{item.Id}: {error}")));

    [Fact]
    public void What_protoc_cannot_parse_has_a_syntax_error()
    {
        // Of protoc's messages, those about defaults need the type of the field, so they belong to the linker.
        IEnumerable<string> missed = Cases()
            .Where(item => SyntaxMessage().IsMatch(item.Message) && !item.Message.Contains("default value", StringComparison.Ordinal))
            .Where(item => Errors(item).Count == 0)
            .Select(item => $"{item.Id}: {item.Message}");
        Assert.Empty(missed);
    }

    [GeneratedRegex(@":\d+:\d+: (Expected |Missing (field|group)|Reached end|Reserved names must|Unknown edition|Group syntax|Label )")]
    private static partial Regex SyntaxMessage();

    private static List<string> Errors(Case item)
    {
        var errors = new List<string>();
        foreach ((string name, string text) in item.Files)
        {
            Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(new SourceFile(name, name, Encoding.UTF8.GetBytes(text)), CancellationToken.None);
            errors.AddRange(parsed.Diagnostics
                .Where(diagnostic => diagnostic.Kind.Severity == TextSeverity.Error)
                .Select(diagnostic => $"{name} {Parsing.Describe(diagnostic)}"));
        }
        return errors;
    }

    private List<Case> Cases()
    {
        var cases = new List<Case>();
        string? path = Corpus.Find("schema-language", "cases.jsonl");
        if (path is null)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return cases;
        }
        foreach (string line in File.ReadLines(path).Where(line => !line.Contains("UNSTABLE", StringComparison.Ordinal)))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            cases.Add(new Case(
                root.GetProperty("id").GetString()!,
                root.GetProperty("protoc").GetString() == "accept",
                root.GetProperty("protoc_message").GetString() ?? "",
                [.. root.GetProperty("files").EnumerateObject().Select(file => (file.Name, file.Value.GetString()!))]));
        }
        return cases;
    }

    private sealed record Case(string Id, bool IsAccepted, string Message, (string Name, string Text)[] Files);
}
