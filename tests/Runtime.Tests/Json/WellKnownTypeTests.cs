using AmctGen.Json;
using AmctGen.Text;
using AmctGen.WellKnownTypes;
using Mapping;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>The messages that JSON spells in ways of their own.</summary>
public sealed class WellKnownTypeTests
{
    private static readonly ExtensionRegistry s_registry = ExtensionRegistry.Empty
        .AddMessage<Any>().AddMessage<Timestamp>().AddMessage<Duration>().AddMessage<Value>().AddMessage<Empty>().AddMessage<Int64Value>().AddMessage<WellKnown>();

    [Theory]
    [InlineData("timestamp { }", """{"timestamp":"1970-01-01T00:00:00Z"}""")]
    [InlineData("timestamp { seconds: -1 nanos: 999999999 }", """{"timestamp":"1969-12-31T23:59:59.999999999Z"}""")]
    [InlineData("timestamp { seconds: 1 nanos: 500000000 }", """{"timestamp":"1970-01-01T00:00:01.500Z"}""")]
    [InlineData("timestamp { seconds: 1 nanos: 1000 }", """{"timestamp":"1970-01-01T00:00:01.000001Z"}""")]
    [InlineData("timestamps { seconds: -62135596800 } timestamps { seconds: 253402300799 }", """{"timestamps":["0001-01-01T00:00:00Z","9999-12-31T23:59:59Z"]}""")]
    [InlineData("duration { }", """{"duration":"0s"}""")]
    [InlineData("duration { nanos: -500000000 }", """{"duration":"-0.500s"}""")]
    [InlineData("duration { seconds: -315576000000 nanos: -999999999 }", """{"duration":"-315576000000.999999999s"}""")]
    [InlineData("mask { }", """{"mask":""}""")]
    [InlineData("mask { paths: \"foo_bar.baz\" paths: \"qux\" }", """{"mask":"fooBar.baz,qux"}""")]
    [InlineData("struct { }", """{"struct":{}}""")]
    [InlineData("struct { fields { key: \"@type\" value { null_value: NULL_VALUE } } fields { key: \"\" value { struct_value { } } } }", """{"struct":{"":{},"@type":null}}""")]
    [InlineData("value { null_value: NULL_VALUE }", """{"value":null}""")]
    [InlineData("value { number_value: -0.0 }", """{"value":-0.0}""")]
    [InlineData("value { string_value: \"NaN\" }", """{"value":"NaN"}""")]
    [InlineData("value { list_value { } }", """{"value":[]}""")]
    [InlineData("list { values { bool_value: true } values { list_value { values { number_value: 1 } } } }", """{"list":[true,[1]]}""")]
    [InlineData("values { null_value: NULL_VALUE } by_name { key: \"a\" value { null_value: NULL_VALUE } }", """{"values":[null],"byName":{"a":null}}""")]
    [InlineData("empty { }", """{"empty":{}}""")]
    [InlineData("no_choice: NULL_VALUE", """{"noChoice":null}""")]
    [InlineData("any_choice { null_value: NULL_VALUE }", """{"anyChoice":null}""")]
    [InlineData("int64 { value: -1 } uint64 { value: 2 } int32 { } uint32 { }", """{"int64":"-1","uint64":"2","int32":0,"uint32":0}""")]
    [InlineData("double { value: inf } float { } bool { } string { } bytes { value: \"\\001\" }", """{"double":"Infinity","float":0,"bool":false,"string":"","bytes":"AQ=="}""")]
    [InlineData("int64 { } bytes { } bool { value: true }", """{"int64":"0","bool":true,"bytes":""}""")]
    [InlineData("any { }", """{"any":{}}""")]
    [InlineData("any { [type.googleapis.com/google.protobuf.Duration] { seconds: 1 } }", """{"any":{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1s"}}""")]
    [InlineData("any { [a.b/google.protobuf.Value] { null_value: NULL_VALUE } }", """{"any":{"@type":"a.b/google.protobuf.Value","value":null}}""")]
    [InlineData("any { [type.googleapis.com/google.protobuf.Empty] { } }", """{"any":{"@type":"type.googleapis.com/google.protobuf.Empty"}}""")]
    [InlineData("any { [type.googleapis.com/google.protobuf.Any] { [type.googleapis.com/google.protobuf.Int64Value] { value: 1 } } }", """{"any":{"@type":"type.googleapis.com/google.protobuf.Any","value":{"@type":"type.googleapis.com/google.protobuf.Int64Value","value":"1"}}}""")]
    public void A_message_is_written_and_read_back(string text, string json) =>
        Assert.Equal(json, JsonLaw.Write(WellKnown.ParseText(text, new TextReaderOptions { Registry = s_registry }), registry: s_registry));

    [Theory]
    [InlineData("""{"timestamp":"2000-02-29T01:00:00.5+02:00"}""", "timestamp { seconds: 951778800 nanos: 500000000 }")]
    [InlineData("""{"duration":"1.000000001s"}""", "duration { seconds: 1 nanos: 1 }")]
    [InlineData("""{"any":{"value":"2s","@type":"x/google.protobuf.Duration"}}""", "any { [x/google.protobuf.Duration] { seconds: 2 } }")]
    [InlineData("""{"any":{"timestamp":"1970-01-01T00:00:01Z","@type":"x/mapping.WellKnown"}}""", "any { [x/mapping.WellKnown] { timestamp { seconds: 1 } } }")]
    [InlineData("""{"any":null,"timestamp":null,"mask":null,"struct":null,"list":null,"int64":null,"value":null}""", "value { null_value: NULL_VALUE }")]
    [InlineData("""{"nullValue":null}""", "")]
    [InlineData("""{"noChoice":"NULL_VALUE"}""", "no_choice: NULL_VALUE")]
    [InlineData("""{"int64":1,"uint64":"1","int32":"1"}""", "int64 { value: 1 } uint64 { value: 1 } int32 { value: 1 }")]
    public void Other_spellings_are_read(string json, string text)
    {
        WellKnown? message = JsonLaw.Read<WellKnown>(json, out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { Registry = s_registry });
        Assert.Empty(findings);
        Assert.Equal(text, message!.ToText(TextWriterOptions.SingleLine));
    }

    [Theory]
    [InlineData("""{"timestamp":"2000-02-30T00:00:00Z"}""", "timestamp")]
    [InlineData("""{"timestamp":"2000-02-28T00:00:00"}""", "timestamp")]
    [InlineData("""{"timestamp":5}""", "timestamp")]
    [InlineData("""{"timestamps":["x"]}""", "timestamps[0]")]
    [InlineData("""{"timestamps":[null]}""", "timestamps[0]")]
    [InlineData("""{"duration":"1"}""", "duration")]
    [InlineData("""{"duration":"-s"}""", "duration")]
    [InlineData("""{"duration":"0.s"}""", "duration")]
    [InlineData("""{"duration":"315576000001s"}""", "duration")]
    [InlineData("""{"mask":"a_b"}""", "mask")]
    [InlineData("""{"mask":"a,,b"}""", "mask")]
    [InlineData("""{"struct":[]}""", "struct")]
    [InlineData("""{"struct":{"a":1,"a":2}}""", "struct.a")]
    [InlineData("""{"struct":{"a":1e400}}""", "struct.a")]
    [InlineData("""{"list":{}}""", "list")]
    [InlineData("""{"int64":{}}""", "int64")]
    [InlineData("""{"empty":1}""", "empty")]
    [InlineData("""{"any":1}""", "any")]
    [InlineData("""{"any":{"a":1}}""", "any")]
    [InlineData("""{"any":{"@type":1}}""", "any")]
    [InlineData("""{"any":{"@type":""}}""", "any")]
    [InlineData("""{"any":{"@type":"mapping.WellKnown"}}""", "any")]
    [InlineData("""{"any":{"@type":"x/mapping.Other"}}""", "any")]
    [InlineData("""{"any":{"@type":"x/mapping.WellKnown","b":1}}""", "any.[x/mapping.WellKnown]")]
    [InlineData("""{"any":{"@type":"x/mapping.WellKnown","@type":"x/mapping.WellKnown"}}""", "any.[x/mapping.WellKnown]")]
    [InlineData("""{"any":{"@type":"x/google.protobuf.Duration"}}""", "any.[x/google.protobuf.Duration]")]
    [InlineData("""{"any":{"@type":"x/google.protobuf.Duration","value":"1s","value":"1s"}}""", "any.[x/google.protobuf.Duration]")]
    [InlineData("""{"any":{"@type":"x/google.protobuf.Duration","value":"1s","other":1}}""", "any.[x/google.protobuf.Duration]")]
    public void What_is_wrong_is_told_with_its_path(string json, string path)
    {
        Assert.Null(JsonLaw.Read<WellKnown>(json, out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { Registry = s_registry }));
        Assert.Equal(path, Assert.Single(findings).FieldPath);
    }

    [Theory]
    [InlineData("timestamp { seconds: 253402300800 }", "timestamp")]
    [InlineData("timestamps { } timestamps { nanos: -1 }", "timestamps[1]")]
    [InlineData("duration { seconds: 1 nanos: -1 }", "duration")]
    [InlineData("mask { paths: \"fooBar\" }", "mask")]
    [InlineData("mask { paths: \"\" }", "mask")]
    [InlineData("value { }", "value")]
    [InlineData("struct { fields { key: \"a\" value { number_value: nan } } }", "struct.a")]
    [InlineData("any { type_url: \"x/mapping.WellKnown\" }", "any")]
    [InlineData("by_name { key: \"k\" value { } }", "by_name[\"k\"]")]
    public void What_JSON_cannot_express_is_refused(string text, string path)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => JsonFormat.ToJson(WellKnown.ParseText(text)));
        Assert.StartsWith(path + " cannot be written as JSON: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"any":{"@type":"x/mapping.WelKnown"}}""", "(1,17): error AMCT5019: the type 'mapping.WelKnown' is not known here; did you mean 'mapping.WellKnown'?")]
    [InlineData("""{"any":{"@type":"mapping.WellKnown"}}""", "(1,17): error AMCT5019: 'mapping.WellKnown' is not the URL of a type: write \"type.googleapis.com/package.Message\"")]
    [InlineData("""{"any":{"a":[{"@type":1}]}}""", "(1,8): error AMCT5019: 'any' is missing the type of its message: write \"@type\": \"type.googleapis.com/package.Message\"")]
    public void The_type_of_an_Any_is_told(string json, string expected)
    {
        JsonLaw.Read<WellKnown>(json, out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { Registry = s_registry });
        Assert.Equal(expected, Assert.Single(findings).ToString());
    }

    [Fact]
    public void A_type_that_is_not_known_is_skipped_where_unknown_fields_are()
    {
        WellKnown? message = JsonLaw.Read<WellKnown>("""{"any":{"a":[{}],"@type":"x/mapping.Other"},"empty":{"b":1}}""", out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { IgnoresUnknownFields = true });
        Assert.Equal("any { } empty { }", message!.ToText(TextWriterOptions.SingleLine));
        Assert.Equal([TextDiagnosticIds.UnknownExtension, TextDiagnosticIds.UnknownField], findings.Select(static finding => finding.Id));
    }

    [Fact]
    public void A_well_known_type_can_be_the_whole_text()
    {
        Assert.Equal("\"1s\"", JsonLaw.Write(new Duration { Seconds = 1 }));
        Assert.Equal("null", JsonLaw.Write(Value.ParseText("null_value: NULL_VALUE")));
        Assert.Equal("\"5\"", JsonLaw.Write(new Int64Value { Value = 5 }));
    }
}
