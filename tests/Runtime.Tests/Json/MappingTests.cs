using AmctGen.Json;
using AmctGen.Text;
using Everything;
using Mapping;
using Plain = Mapping.Plain;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>Protobuf's JSON mapping: what each kind of field is in JSON.</summary>
public sealed class MappingTests
{
    private static readonly ExtensionRegistry s_registry = ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Item.Extensions.All).AddMessage<All>();

    [Theory]
    [InlineData("a_double: 0.1", """{"aDouble":0.1}""")]
    [InlineData("a_double: -0.0", """{"aDouble":-0.0}""")]
    [InlineData("a_double: nan", """{"aDouble":"NaN"}""")]
    [InlineData("a_double: inf a_float: -inf", """{"aDouble":"Infinity","aFloat":"-Infinity"}""")]
    [InlineData("a_float: 0.1", """{"aFloat":0.1}""")]
    [InlineData("a_float: 3.4028235e38", """{"aFloat":3.4028234663852886E+38}""")]
    [InlineData("an_int32: -1 a_uint32: 4294967295 a_sint32: 1 a_fixed32: 2 a_sfixed32: 3", """{"anInt32":-1,"aUint32":4294967295,"aSint32":1,"aFixed32":2,"aSfixed32":3}""")]
    [InlineData("an_int64: -9223372036854775808", """{"anInt64":"-9223372036854775808"}""")]
    [InlineData("a_uint64: 18446744073709551615", """{"aUint64":"18446744073709551615"}""")]
    [InlineData("a_sint64: 1 a_fixed64: 2 a_sfixed64: 3", """{"aSint64":"1","aFixed64":"2","aSfixed64":"3"}""")]
    [InlineData("a_bool: false", """{"aBool":false}""")]
    [InlineData("a_string: \"\"", """{"aString":""}""")]
    [InlineData("a_string: \"a\\\"\\\\\\n\\000é😀<&>'\"", "{\"aString\":\"a\\\"\\\\\\n\\u0000é\\uD83D\\uDE00<&>'\"}")]
    [InlineData("some_bytes: \"\\377\\376\"", """{"someBytes":"//4="}""")]
    [InlineData("closed: UNO", """{"closed":"ONE"}""")]
    [InlineData("all { all { an_int32: 1 } }", """{"all":{"all":{"anInt32":1}}}""")]
    [InlineData("all { }", """{"all":{}}""")]
    [InlineData("AGroup { x: 1 Inner { y: \"a\" } Inner { } }", """{"agroup":{"x":1,"inner":[{"y":"a"},{}]}}""")]
    [InlineData("doubles: [1, nan] int32s: [1, 2] uint64s: 3 strings: \"a\" strings: \"b\"", """{"doubles":[1,"NaN"],"int32s":[1,2],"uint64s":["3"],"strings":["a","b"]}""")]
    [InlineData("closeds: [FAR, NONE] alls { } alls { a_bool: true }", """{"closeds":["FAR","NONE"],"alls":[{},{"aBool":true}]}""")]
    [InlineData("by_string { key: \"a\" value: 1 } by_string { key: \"\" value: 0 }", """{"byString":{"":0,"a":1}}""")]
    [InlineData("by_int32 { key: -1 value: \"x\" } by_sint64 { key: -2 value: \"\\001\" }", """{"byInt32":{"-1":"x"},"bySint64":{"-2":"AQ=="}}""")]
    [InlineData("by_uint64 { key: 18446744073709551615 value: 1 } by_bool { key: true value: ONE }", """{"byUint64":{"18446744073709551615":1},"byBool":{"true":"ONE"}}""")]
    [InlineData("by_fixed32 { key: 1 value { a_bool: true } }", """{"byFixed32":{"1":{"aBool":true}}}""")]
    [InlineData("word: \"\"", """{"word":""}""")]
    [InlineData("Grouped { on: true }", """{"grouped":{"on":true}}""")]
    [InlineData("[everything.extra]: 1 [everything.extras]: [\"a\", \"b\"] [everything.extra_all] { a_bool: true }", """{"[everything.extra]":1,"[everything.extras]":["a","b"],"[everything.extra_all]":{"aBool":true}}""")]
    [InlineData("set { [everything.Item] { name: \"a\" } }", """{"set":{"[everything.Item.item]":{"name":"a"}}}""")]
    [InlineData("any { [type.googleapis.com/everything.All] { an_int32: 1 [everything.extra]: 2 } }", """{"any":{"@type":"type.googleapis.com/everything.All","anInt32":1,"[everything.extra]":2}}""")]
    public void A_message_is_written_and_read_back(string text, string json)
    {
        All message = TextFormat.Parse<All>(text, new TextReaderOptions { Registry = s_registry });
        Assert.Equal(json, JsonLaw.Write(message, registry: s_registry));
    }

    [Theory]
    [InlineData("an_int32: 1 a_uint64: 2 color: COLOR_RED", """{"anInt32":1,"aUint64":"2","color":"COLOR_RED"}""")]
    [InlineData("color: 7 colors { key: \"a\" value: -1 }", """{"color":7,"colors":{"a":-1}}""")]
    [InlineData("explicit: 0 plain { }", """{"explicit":0,"plain":{}}""")]
    [InlineData("renamed: 1 _leading__underscores: 2", """{"other-name":1,"LeadingUnderscores":2}""")]
    public void A_message_without_presence_is_written_and_read_back(string text, string json) =>
        Assert.Equal(json, JsonLaw.Write(Plain.ParseText(text)));

    [Theory]
    [InlineData("""{"other-name":1}""")]
    [InlineData("""{"renamed":1}""")]
    [InlineData("""{"\u0072enamed":1}""")]
    [InlineData("{\"renamed\"\t:\r\n1 } ")]
    public void A_field_has_two_names(string json) => Assert.Equal("renamed: 1", Read(json));

    [Theory]
    [InlineData("""{"anInt32":"-5"}""", "an_int32: -5")]
    [InlineData("""{"anInt32":5.0}""", "an_int32: 5")]
    [InlineData("""{"anInt32":"1.5e1"}""", "an_int32: 15")]
    [InlineData("""{"anInt32":-0}""", "")]
    [InlineData("""{"anInt32":0e999999999999999999999}""", "")]
    [InlineData("""{"anInt32":100000000000000000000000000000e-29}""", "an_int32: 1")]
    [InlineData("""{"aUint64":18446744073709551615}""", "a_uint64: 18446744073709551615")]
    [InlineData("""{"aFloat":"1e-50"}""", "")]
    [InlineData("""{"aFloat":3.4028235677973362e38}""", "a_float: 3.4028235e+38")]
    [InlineData("""{"color":1}""", "color: COLOR_RED")]
    [InlineData("""{"color":99}""", "color: 99")]
    [InlineData("""{"color":"color_red"}""", "color: COLOR_RED")]
    [InlineData("""{"someBytes":"-_8"}""", "some_bytes: \"\\373\\377\"")]
    [InlineData("""{"someBytes":"-_8="}""", "some_bytes: \"\\373\\377\"")]
    [InlineData("""{"someBytes":"-_"}""", "some_bytes: \"\\373\"")]
    [InlineData("""{"aString":"\u00e9\ud83d\ude00\/"}""", "a_string: \"é😀/\"")]
    [InlineData("""{"anInt32":null,"numbers":null,"colors":null,"plain":null}""", "")]
    [InlineData("""{"numbers":[],"colors":{}}""", "")]
    [InlineData("""{"colors":{"a":"COLOR_RED","b":0}}""", "colors { key: \"a\" value: COLOR_RED } colors { key: \"b\" value: COLOR_UNSPECIFIED }")]
    public void Other_spellings_are_read(string json, string text) => Assert.Equal(text, Read(json));

    [Fact]
    public void The_options_of_the_writer()
    {
        Plain message = Plain.ParseText("explicit: 0 renamed: 1 plain { numbers: 2 }");
        Assert.Equal("""{"explicit":0,"plain":{"numbers":[2]},"renamed":1}""", JsonLaw.Write(message, new MessageJsonWriterOptions { UsesProtoNames = true }));
        Assert.Equal(
            """{"anInt32":0,"aUint64":"0","aString":"","aBool":false,"someBytes":"","color":"COLOR_UNSPECIFIED","aFloat":0,"explicit":0,"numbers":[],"colors":{},"other-name":0,"LeadingUnderscores":0,"old":0}""",
            JsonLaw.Write(Plain.ParseText("explicit: 0"), new MessageJsonWriterOptions { WritesDefaults = true }));
        Assert.Equal("""{"nullValue":null,"values":[],"byName":{},"timestamps":[]}""", JsonLaw.Write(new WellKnown(), new MessageJsonWriterOptions { WritesDefaults = true }));
        Assert.Equal("{\n  \"anInt32\": 1\n}", JsonFormat.ToJson(new Plain { AnInt32 = 1 }, new MessageJsonWriterOptions { IsIndented = true }).ReplaceLineEndings("\n"));
    }

    private static string? Read(string json)
    {
        Plain? message = JsonLaw.Read<Plain>(json, out EquatableArray<TextDiagnostic> findings);
        Assert.Empty(findings);
        return message?.ToText(TextWriterOptions.SingleLine);
    }
}
