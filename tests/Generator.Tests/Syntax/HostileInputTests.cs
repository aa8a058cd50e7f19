using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Syntax;

public class HostileInputTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("message A {", "")]
    [InlineData("message A {", "}")]
    [InlineData("message A { optional group B = 1 {", "} }")]
    [InlineData("option (a) = {", "")]
    [InlineData("extend A { optional group B = 1 {", "}}")]
    public void Deep_nesting_is_one_diagnostic_of_its_own(string open, string close)
    {
        Parsed<ProtoFileSyntax> parsed = Parsing.Parse(Repeat(open, Many) + Repeat(close, Many));
        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic.Kind.Id is "AMCT9001" or "AMCT1001");
        Assert.InRange(parsed.Diagnostics.Count, 1, 2);
    }

    [Fact]
    public void An_aggregate_nests_a_hundred_deep()
    {
        Parsing.ParseSound("option (a) = " + Repeat("{", 100) + Repeat("}", 100) + ";");
        string[] errors = Parsing.Describe(Parsing.Parse("option (a) = " + Repeat("{", Many) + Repeat("}", Many) + "; message A { }"));
        Assert.Equal(["1:114 AMCT9001 the braces of a value are nested more than 100 levels deep"], errors);
    }

    [Fact]
    public void Messages_nest_as_deep_as_protoc_allows()
    {
        Parsing.ParseSound(Repeat("message A {", 31) + Repeat("}", 31));
        Assert.Equal(
            ["1:350 AMCT9001 messages are nested more than 31 levels deep"],
            Parsing.Describe(Parsing.Parse(Repeat("message A {", 32) + Repeat("}", 32) + "message B { }")));
    }

    [Theory]
    [InlineData("}\n")]
    [InlineData("é ")]
    [InlineData("\"\n")]
    [InlineData("message A {\n")]
    [InlineData("message A { foo bar }\n")]
    public void Errors_end_at_a_limit(string text)
    {
        Parsed<ProtoFileSyntax> parsed = Parsing.Parse(Repeat(text, 5000));
        Assert.Equal(ParserState.MaximumErrors + 1, parsed.Diagnostics.Count);
        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic.Kind.Id == "AMCT9002");
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0xEF, 0xBB })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { (byte)'"', 0xC3 })]
    [InlineData(new byte[] { (byte)'"', (byte)'\\' })]
    [InlineData(new byte[] { (byte)'/', 0xFF, 0xFE })]
    [InlineData(new byte[] { (byte)'-', (byte)'.', (byte)'\r' })]
    public void Any_bytes_are_read(byte[] bytes) => Assert.NotEmpty(Parsing.Parse(bytes).Diagnostics);

    [Fact]
    public void Invalid_bytes_in_comments_are_one_finding()
    {
        byte[] text = [.. "// "u8, 0xFF, 0xC3, .. "\nmessage A { }"u8];
        Parsed<ProtoFileSyntax> parsed = Parsing.Parse(text);
        Assert.Equal("AMCT9020", Assert.Single(parsed.Diagnostics).Kind.Id);
        Assert.Equal("\uFFFD\uFFFD", parsed.Value.Messages[0].Docs.Leading);
    }

    [Fact]
    public void Parsing_can_be_cancelled()
    {
        var text = new SourceFile("a.proto", "a.proto", Encoding.UTF8.GetBytes("message A { }"));
        Assert.Throws<OperationCanceledException>(() => ProtoParser.Parse(text, new CancellationToken(canceled: true)));
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
