using AmctGen.Cli.Reference;

namespace AmctGen.Schemas.Tests.Reference;

/// <summary>Comments as Markdown: each reader shows their characters.</summary>
public class MarkdownTests
{
    [Theory]
    [InlineData("plain text, with snake_case and 2*3", @"plain text, with snake_case and 2\*3")]
    [InlineData("_a_ __b__ c_", @"\_a\_ \_\_b\_\_ c\_")]
    [InlineData("`code` <b> a|b [x](y) &amp; ~~x~~ $x$", @"\`code\` \<b\> a\|b \[x\](y) \&amp; \~\~x\~\~ \$x\$")]
    [InlineData(@"a\b \| c", @"a\\b \\\| c")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("a # b - c + d = e", "a # b - c + d = e")]
    [InlineData("1. item 2. more", @"1\. item 2. more")]
    [InlineData("===", @"\===")]
    [InlineData("a\tb\u0001c", "a b c")]
    [InlineData("one\ntwo\n\n  three  \n", "one two<br><br>three")]
    [InlineData("list:\n- a\n  b\n2) c", "list:<br>\\- a b<br>2\\) c")]
    [InlineData("", "")]
    public void A_comment_in_a_cell(string comment, string expected) => Assert.Equal(expected, Markdown.Cell(comment));

    [Fact]
    public void A_comment_of_several_paragraphs() =>
        Assert.Equal("one\ntwo\\\n\\- a\n\n\\> three", Markdown.Text("one\r\ntwo\r\n- a\r\n\r\n\r\n> three\r\n"));

    [Theory]
    [InlineData("a_b < 3 && 'x'", "`a_b < 3 && 'x'`")]
    [InlineData("a || b", "<code>a &#124;&#124; b</code>")]
    [InlineData("`", "<code>&#96;</code>")]
    [InlineData(" a", "<code> a</code>")]
    [InlineData("a\nb", "<code>a b</code>")]
    [InlineData("", "<code></code>")]
    public void Code(string code, string expected) => Assert.Equal(expected, Markdown.Code(code));

    [Theory]
    [InlineData(null, "")]
    [InlineData("One. Two.", "One.")]
    [InlineData("About 1.5 of\nall\n\nmore. And", "About 1.5 of all")]
    public void The_first_sentence(string? comment, string expected) => Assert.Equal(expected, Markdown.FirstSentence(comment));

    [Fact]
    public void Anchors_are_unique()
    {
        var anchors = new HeadingAnchors();

        Assert.Equal(
            ["a-bc_d", "orderline", "orderline-1", "größe", "orderline-2"],
            new[] { "A B.c_D", "Order.Line", "OrderLine", "Größe", "orderline" }.Select(anchors.Add));
    }
}
