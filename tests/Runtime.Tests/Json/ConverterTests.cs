using System.Text.Json;
using AmctGen.Json;
using AmctGen.Text;
using AmctGen.WellKnownTypes;
using Everything;
using Mapping;
using Plain = Mapping.Plain;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>Messages in what System.Text.Json reads and writes.</summary>
public sealed class ConverterTests
{
    private sealed record Setup(string Name, Plain? Plain, List<WellKnown> All, Value? Value = null);

    [Fact]
    public void A_message_is_a_part_of_other_values()
    {
        var setup = new Setup("a", Plain.ParseText("an_int32: 1 a_uint64: 2"), [WellKnown.ParseText("timestamp { }"), new WellKnown()], Value.ParseText("null_value: NULL_VALUE"));
        string json = JsonSerializer.Serialize(setup);
        Assert.Equal("""{"Name":"a","Plain":{"anInt32":1,"aUint64":"2"},"All":[{"timestamp":"1970-01-01T00:00:00Z"},{}],"Value":null}""", json);
        Setup back = JsonSerializer.Deserialize<Setup>(json)!;
        Assert.Equal((setup.Plain, setup.Value), (back.Plain, back.Value));
        Assert.Equal(setup.All, back.All);
        Assert.Null(JsonSerializer.Deserialize<Setup>("""{"Name":"a","Plain":null,"All":[]}""")!.Plain);
    }

    [Fact]
    public void The_serializers_layout_and_leniency_apply()
    {
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
        Assert.Equal("{\n  \"aString\": \"\\u003C\\u00E9\"\n}", JsonSerializer.Serialize(new Plain { AString = "<é" }, options));
        Assert.Equal(
            Plain.ParseText("an_int32: 1 numbers: [2, 3] a_string: 'a\"\\n'"),
            JsonSerializer.Deserialize<Plain>("{ /* one */ \"anInt32\": 1, \"numbers\": [2, // two\n 3,], \"a\\u0053tring\": \"a\\\"\\n\", }", options));
    }

    [Fact]
    public void A_long_stream_is_read()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, 2000).Select(static i => new Plain { AnInt32 = i, AString = new string('a', i) }));
        using var stream = new MemoryStream(json);
        Plain[] back = JsonSerializer.Deserialize<Plain[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 16 })!;
        Assert.Equal(1999, back[1999].AString.Length);
    }

    [Fact]
    public void An_error_names_the_field()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Setup>("""{"Name":"a","Plain":{"anInt32":1,"plain":{"aBool":1}}}"""));
        Assert.StartsWith("mapping.Plain cannot be read: plain.a_bool: 'a_bool' is true or false in JSON, not the number 1", exception.Message, StringComparison.Ordinal);
        Assert.Equal("plain.a_bool", Assert.Single(Assert.IsType<TextFormatException>(exception.InnerException).Errors).FieldPath);
    }

    [Fact]
    public void A_converter_with_options_takes_precedence()
    {
        var options = new JsonSerializerOptions();
        options.Converters.Add(new MessageJsonConverter<All>(
            new MessageJsonReaderOptions { Registry = ExtensionRegistry.Empty.Add(EverythingExtensions.Extra) },
            new MessageJsonWriterOptions { UsesProtoNames = true }));
        All message = JsonSerializer.Deserialize<All>("""{"anInt32":1,"[everything.extra]":2}""", options)!;
        Assert.Equal("""{"an_int32":1,"[everything.extra]":2}""", JsonSerializer.Serialize(message, options));
    }

    [Fact]
    public void Each_message_has_both_methods()
    {
        Assert.Equal("""{"anInt32":1}""", Plain.ParseJson("""{ "an_int32": 1 }""").ToJson());
        Assert.Equal("{}", Any.ParseJson("{}").ToJson());
        Assert.Equal("\"1s\"", Duration.ParseJson("\"1s\"").ToJson());
    }
}
