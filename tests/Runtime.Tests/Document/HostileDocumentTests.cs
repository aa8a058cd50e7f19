using System.Text;
using System.Text.Json;
using AmctGen.Tests;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>No content of a file may crash or hang the checker.</summary>
public class HostileDocumentTests
{
    [Theory]
    [InlineData("child {", "")]
    [InlineData("child <", "")]
    [InlineData("child: [{", "")]
    [InlineData("child {", "}")]
    public void Too_deep_is_one_error(string open, string close)
    {
        const int depth = 100_000;
        string text = string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));
        TextDiagnostic error = Assert.Single(TextDocument.Parse(Encoding.UTF8.GetBytes(text)).Errors);
        Assert.Equal("AMCT9010", error.Id);
    }

    [Fact]
    public void The_limit_itself_may_be_used()
    {
        Assert.Empty(TextDocument.Parse(Nested(100)).Errors);
        Assert.Single(TextDocument.Parse(Nested(101)).Errors);
    }

    [Theory]
    [InlineData("}")]
    [InlineData("] ")]
    [InlineData("a: \"\n")]
    [InlineData("batch_num 1\n")]
    [InlineData("skip_layers []")]
    [InlineData("unknown: 1 ")]
    [InlineData("[a")]
    [InlineData("offset: 1.")]
    [InlineData("\u00E9")]
    [InlineData("a: ,")]
    public void Endless_mistakes_are_told_up_to_a_limit_and_quickly(string mistake)
    {
        LinearTime.Assert(
            size =>
            {
                byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mistake, size)));
                Assert.InRange(DocumentChecker.Check(TextDocument.Parse(text), Shapes.Config).Count, 1, 2_100);
            },
            2_000_000 / mistake.Length);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => TextDocument.Parse("a: 1"u8.ToArray(), cancellationToken: source.Token));
    }

    [Theory]
    [InlineData("conformance.jsonl")]
    [InlineData("cases.jsonl")]
    public void Survives_the_corpus(string file)
    {
        // The corpus may lie next to the repository; without it there is nothing to read.
        if (Corpus.Find("text-format", file) is not { } path)
        {
            return;
        }
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            byte[] text = json.RootElement.TryGetProperty("input_b64", out JsonElement encoded)
                ? encoded.GetBytesFromBase64()
                : Encoding.UTF8.GetBytes(json.RootElement.GetProperty("input").GetString() ?? "");
            TextDocument document = TextDocument.Parse(text);
            DocumentChecker.Check(document, Shapes.Config, TextDialect.Merge);
        }
    }

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("child {", depth)) + new string('}', depth));
}
