using AmctGen.Text;
using AmctGen.WellKnownTypes;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The message inside an Any in a canonical text. The tests of the generator compare many messages with protoc.</summary>
public sealed class BinaryEncoderTests
{
    [Theory]
    [InlineData("", "type_url: \"type.googleapis.com/golden.Root\"\n")]
    [InlineData("batch_num: 300", "type_url: \"type.googleapis.com/golden.Root\"\nvalue: \"\\010\\254\\002\"\n")]
    [InlineData("skip_layers: ['a', 'é']", "type_url: \"type.googleapis.com/golden.Root\"\nvalue: \"\\\"\\001a\\\"\\002\\303\\251\"\n")]
    [InlineData("weights { key: 'b' value: -1 } weights { key: 'a' }", "type_url: \"type.googleapis.com/golden.Root\"\nvalue: \":\\005\\n\\001a\\020\\000:\\016\\n\\001b\\020\\377\\377\\377\\377\\377\\377\\377\\377\\377\\001\"\n")]
    [InlineData("data_config { dst_type: INT4 clip { clip_max: 1 clip_min: -inf } }", "type_url: \"type.googleapis.com/golden.Root\"\nvalue: \"\\022\\016\\030\\000j\\n\\035\\000\\000\\200?-\\000\\000\\200\\377\"\n")]
    public void Fields_are_those_of_protoc(string text, string expected) =>
        Assert.Equal(expected, Any.Pack(Root.ParseText(text)).ToText(TextWriterOptions.Canonical));

    [Fact]
    public void Only_a_canonical_text_hides_the_message()
    {
        var any = Any.Pack(Root.ParseText("batch_num: 1"), "a");
        Assert.Equal("[a/golden.Root] {\n  batch_num: 1\n}\n", any.ToText());
        Assert.Equal("[a/golden.Root] { batch_num: 1 }", any.ToText(TextWriterOptions.SingleLine));
        Assert.Equal("type_url: \"a/golden.Root\" value: \"\\010\\001\"", any.ToText(TextWriterOptions.Canonical with { IsSingleLine = true }));
    }

    [Fact]
    public void An_Any_inside_is_binary_too()
    {
        var inner = new Sheet { Title = "t", Content = Any.Pack(new Sheet().With(SheetExtensions.Page, 5), "b") };
        Assert.Equal(
            "type_url: \"a/golden.Sheet\"\nvalue: \"\\n\\001t\\242\\001\\024\\n\\016b/golden.Sheet\\022\\002\\020\\005\"\n",
            Any.Pack(inner, "a").ToText(TextWriterOptions.Canonical));
    }

    // No reader follows that deep, and the binary form has a limit of 100.
    [Fact]
    public void What_is_deeper_than_texts_may_be_stays_readable()
    {
        var sheet = new Sheet();
        for (int i = 0; i < TextDocument.MaximumDepth + 1; i++)
        {
            sheet = new Sheet().With(SheetItems.Sheets, [sheet]);
        }
        Assert.StartsWith("[a/golden.Sheet] {\n  [golden.Sheet] {\n", Any.Pack(sheet, "a").ToText(TextWriterOptions.Canonical), StringComparison.Ordinal);
    }

    [Fact]
    public void Anys_in_Anys_take_no_more_than_the_stack()
    {
        var sheet = new Sheet();
        for (int i = 0; i < 100_000; i++)
        {
            sheet = new Sheet { Content = Any.Pack(sheet, "a") };
        }
        Assert.Throws<InsufficientExecutionStackException>(() => Any.Pack(sheet, "a").ToText(TextWriterOptions.Canonical));
    }
}
