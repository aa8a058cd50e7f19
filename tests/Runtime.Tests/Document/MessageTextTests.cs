using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>A message keeps its names and values apart from its words, so that it can be shown in another language.</summary>
public sealed class MessageTextTests
{
    private static readonly Dictionary<string, string> s_german = new(StringComparer.Ordinal)
    {
        ["'{0}' is in {1} already"] = "{1} enthält '{0}' schon",
        ["write {{ key: {0} }}"] = "schreibe {{ key: {0} }}",
        ["{0}; {1}"] = "{1} - {0}",
        ["{0}, {1}"] = "{0}; {1}",
        ["{0} and {1} more"] = "{0} und {1} weitere",
        ["on"] = "an",
        ["on{0}"] = "an{0}",
        ["{0}: {1}"] = "{0}: {1}",
        ["remove it"] = "entferne es",
    };

    [Fact]
    public void Names_and_values_move_to_their_places() => AssertGerman("list enthält 'a' schon", $"'{"a"}' is in {"list"} already");

    [Fact]
    public void Parts_are_translated_too()
    {
        MessageText part = $"'{"a"}' is in {"list"} already";

        AssertGerman("entferne es - list enthält 'a' schon", $"{part}; {(MessageText)"remove it"}");
    }

    [Fact]
    public void Braces_are_doubled_for_the_translation() => AssertGerman("schreibe { key: {1} }", $"write {{ key: {"{1}"} }}");

    [Fact]
    public void A_message_without_a_translation_stays_with_its_parts() => AssertGerman("is on {x}", $"is {(MessageText)"on"} {"{x}"}");

    [Fact]
    public void A_missing_part_is_empty() => AssertGerman("an", $"on{(MessageText?)null}");

    [Fact]
    public void A_name_is_not_translated()
    {
        AssertGerman("on", MessageText.Verbatim("on"));
        AssertGerman("on: on", $"{MessageText.Verbatim("on")}: {"on"}");
        AssertGerman("an", "on");
    }

    [Theory]
    [InlineData(1, "'a'")]
    [InlineData(2, "'a'; 'b'")]
    [InlineData(3, "'a'; 'b'; 'c'")]
    [InlineData(5, "'a'; 'b'; 'c' und 2 weitere")]
    public void A_sample_of_names_is_a_list(int count, string expected) =>
        AssertGerman(expected, MessageText.Sample(new[] { "a", "b", "c" }.Take(count), count));

    [Fact]
    public void Messages_with_the_same_text_are_equal()
    {
        MessageText left = $"a {1}";
        MessageText right = "a 1";

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, (MessageText)"a 2");
    }

    private static void AssertGerman(string expected, MessageText message)
    {
        Assert.Equal(expected, message.ToString(s_german.GetValueOrDefault));
        Assert.Equal(expected, message.ToString(s_german.GetValueOrDefault));
        Assert.Equal(message.ToString(), message.ToString(static _ => null));
    }
}
