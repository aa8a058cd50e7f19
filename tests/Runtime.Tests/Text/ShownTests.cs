using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Text from a file is shortened in messages and cannot break, hide or reorder the text around it.</summary>
public class ShownTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("conv1", "conv1")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("a\u0000b\u001b[31m\u007f\u0085", "a\\u0000b\\u001B[31m\\u007F\\u0085")]
    [InlineData("a\u2028\u2029b", "a\\u2028\\u2029b")]
    [InlineData("a\u202Eb\u2066\u200F\u061C", "a\\u202Eb\\u2066\\u200F\\u061C")]
    [InlineData("a\u200Bb\uFEFF\u00AD\u2060", "a\\u200Bb\\uFEFF\\u00AD\\u2060")]
    [InlineData("a\u00A0b\u3000", "a\\u00A0b\\u3000")]
    [InlineData("\u034F\u115F\u3164\uFE0F\u2800", "\\u034F\\u115F\\u3164\\uFE0F\\u2800")]
    [InlineData("\uDB40\uDC41", "\\U000E0041")]
    [InlineData("\u00E9\u5C42\uD83D\uDE00", "\u00E9\u5C42\uD83D\uDE00")]
    public void Nothing_hidden_is_printed(string text, string expected)
    {
        Assert.Equal(expected, Shown.Text(text));
        Assert.Equal(expected, Shown.Sentence(text));
    }

    [Theory]
    [InlineData("a234567890123456789012345678901234567890", "a234567890123456789012345678901234567890")]
    [InlineData("a2345678901234567890123456789012345678901", "a234567890123456789012345678901234567...")]
    [InlineData("a234567890123456789012345678901234567\n890", "a234567890123456789012345678901234567...")]
    [InlineData("google.protobuf.compiler.CodeGeneratorRequest", "google.protob...ler.CodeGeneratorRequest")]
    [InlineData("type.googleapis.com/google.protobuf.Duration", "type.googleap...google.protobuf.Duration")]
    [InlineData("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00x",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00...")]
    public void No_more_than_forty_characters_are_shown(string text, string expected)
    {
        Assert.Equal(expected, Shown.Text(text));
        Assert.Equal(expected, Shown.Text(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.InRange(Shown.Text(text).Length, 0, Shown.MostCharacters);
    }

    [Fact]
    public void Half_a_character_is_printed_by_its_number() => Assert.Equal("a\\uD800", Shown.Text("a\uD800"));

    [Fact]
    public void Long_texts_cost_what_is_shown_of_them()
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes(new string('\u5C42', 1_000_000) + ".proto");
        Assert.Equal(Shown.Text(name), Shown.Text(System.Text.Encoding.UTF8.GetString(name)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Shown.Text(name);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void A_sentence_shows_what_is_in_its_holes()
    {
        string name = "a\nb" + new string('x', 100);
        MessageText sentence = $"'{name}' is unknown{(MessageText)$"; did you mean '{"c\u202E"}'?"} ({1.5})";
        Assert.Equal("'a\\nbxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' is unknown; did you mean 'c\\u202E'? (1.5)", sentence.ToString());
        Assert.Equal("'a', 'b' and 2 more", MessageText.List(["a", "b", "c", "d"], 2, "'").ToString());
        MessageText made = $"{name}" + "\n";
        Assert.DoesNotContain('\n', made.ToString());
    }
}
