using AmctGen.Json;
using AmctGen.Text;
using Everything;
using Mapping;
using Plain = Mapping.Plain;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>What is wrong with a JSON text is told with its place, its path and its words.</summary>
public sealed class JsonErrorTests
{
    [Theory]
    [InlineData("", "(1,1): error AMCT5001: the text is empty, and a Plain in JSON is expected")]
    [InlineData("null", "(1,1): error AMCT5011: the text is an object with the fields of Plain in JSON, not null")]
    [InlineData("[]", "(1,1): error AMCT5011: the text is an object with the fields of Plain in JSON, not an array")]
    [InlineData("{", "(1,2): error AMCT5002: the text ends before an object is closed: add '}'")]
    [InlineData("{}}", "(1,3): error AMCT5001: '}' is unexpected here: the end of the text is expected")]
    [InlineData("{\n  \"anInt32\": 1,\n}", "(2,15): error AMCT5009: a comma before '}' is not valid in JSON: remove it")]
    [InlineData("{\"anInt32\": 1 \"aBool\": true}", "(1,15): error AMCT5001: a comma is missing before '\"aBool\"'")]
    [InlineData("{\"anInt32\" 1}", "(1,12): error AMCT5001: '1' is unexpected here: a colon after the name is expected")]
    [InlineData("{\"anInt32\":}", "(1,12): error AMCT5001: '}' is unexpected here: a value is expected")]
    [InlineData("{\"numbers\":[1,,2]}", "(1,15): error AMCT5001: ',' is unexpected here: a value is expected")]
    [InlineData("{\"numbers\":[1", "(1,14): error AMCT5002: the text ends before an array is closed: add ']'")]
    [InlineData("{anInt32: 1}", "(1,2): error AMCT5001: 'anInt32' is not in quotes: write \"anInt32\"")]
    [InlineData("{'anInt32': 1}", "(1,2): error AMCT5001: ' does not quote a string in JSON: write \"")]
    [InlineData("{\"anInt32\": 01}", "(1,13): error AMCT5005: '01' is not a number in JSON: write digits without a plus or leading zeros, and on both sides of a point")]
    [InlineData("{\"aString\": \"a\nb\"}", "(1,13): error AMCT5003: the string is not closed: a \" is missing before the end of the line")]
    [InlineData("{\"aString\": \"a\tb\"}", "(1,15): error AMCT5004: a control character cannot be in a string: write \\u0009")]
    [InlineData("{\"aString\": \"\\x\"}", "(1,14): error AMCT5004: '\\x' is not an escape of JSON, which are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits")]
    [InlineData("{\"aString\": \"\\ud800\"}", "(1,14): error AMCT5004: '\\ud800' is half of a surrogate pair: write both halves")]
    [InlineData("{} // done", "(1,4): error AMCT5001: JSON has no comments: remove it")]
    [InlineData("{\u00a0}", "(1,2): error AMCT5006: only a string may contain '\\u00A0'")]
    [InlineData("\uFEFF{}", "(1,1): error AMCT5006: the text contains a byte order mark: save it without one")]
    [InlineData("{\"aBool\": True}", "(1,11): error AMCT5001: 'True' is not in quotes: write true")]
    [InlineData("{\"anInt32\": 2147483648}", "(1,13): error AMCT5012: 2147483648 is out of range: 'an_int32' is a whole number from -2147483648 to 2147483647")]
    [InlineData("{\"anInt32\": 1.5}", "(1,13): error AMCT5012: 1.5 is not a whole number: 'an_int32' is a whole number from -2147483648 to 2147483647")]
    [InlineData("{\"aBool\": \"true\"}", "(1,11): error AMCT5011: 'a_bool' is true or false in JSON, not the string \"true\"")]
    [InlineData("{\"someBytes\": \"a\"}", "(1,15): error AMCT5004: \"a\" is not base64: 'some_bytes' is bytes in base64 or base64url")]
    [InlineData("{\"color\": \"COLOR_RAD\"}", "(1,11): error AMCT5013: 'color' has no value 'COLOR_RAD'; did you mean 'COLOR_RED'?")]
    [InlineData("{\"anInt23\": 1}", "(1,2): error AMCT5010: Plain has no field 'anInt23'; did you mean 'anInt32'?")]
    [InlineData("{\"plain\": {\"x\": [{}]}}", "(1,12): error AMCT5010: 'plain' (Plain) has no field 'x'")]
    [InlineData("{\"renamed\": 1,\n \"other-name\": 1}", "(2,2): error AMCT5015: 'other-name' is set a second time (first in line 1): remove one of them")]
    [InlineData("{\"colors\": {\"a\": 0, \"\\u0061\": 0}}", "(1,21): error AMCT5023: the key \"a\" occurs a second time: remove one of the two")]
    [InlineData("{\"colors\": {\"a\": null}}", "(1,18): error AMCT5011: a value of the map 'colors' cannot be null: remove the entry")]
    [InlineData("{\"numbers\": [null]}", "(1,14): error AMCT5011: an element of 'numbers' cannot be null: remove it")]
    [InlineData("{\"numbers\": 1}", "(1,13): error AMCT5011: 'numbers' is an array in JSON, not the number 1")]
    [InlineData("{\"old\": 1}", "(1,2): warning AMCT5020: 'old' is deprecated")]
    public void The_first_finding(string json, string expected)
    {
        JsonLaw.Read<Plain>(json, out EquatableArray<TextDiagnostic> findings);
        Assert.Equal(expected, findings[0].ToString());
    }

    [Theory]
    [InlineData("""{"byInt32":{"x":""}}""", "by_int32[\"x\"]", TextDiagnosticIds.WrongType)]
    [InlineData("""{"byInt32":{" 1":""}}""", "by_int32[\" 1\"]", TextDiagnosticIds.WrongType)]
    [InlineData("""{"byInt32":{"1":"","1.0":""}}""", "by_int32[\"1.0\"]", TextDiagnosticIds.DuplicateMapKey)]
    [InlineData("""{"byBool":{"True":"ONE"}}""", "by_bool[\"True\"]", TextDiagnosticIds.WrongType)]
    [InlineData("""{"number":1,"word":""}""", "word", TextDiagnosticIds.SecondOneofMember)]
    [InlineData("""{"closed":7}""", "closed", TextDiagnosticIds.UnknownEnumValue)]
    [InlineData("""{"closeds":["ONE","TWO"]}""", "closeds[1]", TextDiagnosticIds.UnknownEnumValue)]
    [InlineData("""{"needy":{"number":1}}""", "needy", TextDiagnosticIds.MissingRequired)]
    [InlineData("""{"bySfixed64":{"1":{}}}""", "by_sfixed64[\"1\"]", TextDiagnosticIds.MissingRequired)]
    [InlineData("""{"gone":1}""", null, TextDiagnosticIds.UnknownField)]
    [InlineData("""{"[everything.extra]":1}""", null, TextDiagnosticIds.UnknownExtension)]
    [InlineData("""{"alls":[{},{"all":{"aBool":1}}]}""", "alls[1].all.a_bool", TextDiagnosticIds.WrongType)]
    public void Each_finding_has_a_path(string json, string? path, string id)
    {
        Assert.Null(JsonLaw.Read<All>(json, out EquatableArray<TextDiagnostic> findings));
        TextDiagnostic finding = Assert.Single(findings);
        Assert.Equal((path, id), (finding.FieldPath, finding.Id));
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        JsonLaw.Read<Plain>("""{"anInt32":"x","numbers":[1,true,2.5],"unknown":{"a":1},"color":"BLUE"}""", out EquatableArray<TextDiagnostic> findings);
        Assert.Equal(
            [TextDiagnosticIds.WrongType, TextDiagnosticIds.WrongType, TextDiagnosticIds.OutOfRange, TextDiagnosticIds.UnknownField, TextDiagnosticIds.UnknownEnumValue],
            findings.Select(static finding => finding.Id));
    }

    [Fact]
    public void A_repair_removes_its_finding()
    {
        foreach (string json in (string[])["""{"anInt23":1}""", """{"color":"COLOR_RAD"}""", """{"numbers":[1,]}""", """{"anInt32":1 "aBool":true}""", "{aBool:true}", """{"aBool":yes}"""])
        {
            JsonLaw.Read<Plain>(json, out EquatableArray<TextDiagnostic> findings);
            string repaired = System.Text.Encoding.UTF8.GetString(findings[0].Repair!.Apply(System.Text.Encoding.UTF8.GetBytes(json)));
            Assert.NotNull(JsonLaw.Read<Plain>(repaired, out _));
        }
    }

    [Fact]
    public void Unknown_fields_and_values_can_be_ignored()
    {
        Plain? message = JsonLaw.Read<Plain>(
            """{"x":{"y":[1,{}]},"anInt32":1,"color":"BLUE","colors":{"a":"BLUE","b":"COLOR_RED"},"[a.b]":null}""",
            out EquatableArray<TextDiagnostic> findings,
            new MessageJsonReaderOptions { IgnoresUnknownFields = true });
        Assert.Equal("an_int32: 1 colors { key: \"b\" value: COLOR_RED }", message!.ToText(TextWriterOptions.SingleLine));
        Assert.All(findings, static finding => Assert.Equal(TextSeverity.Warning, finding.Severity));
        Assert.Equal(4, findings.Count);
    }

    [Fact]
    public void The_exception_names_the_file()
    {
        TextFormatException exception = Assert.Throws<TextFormatException>(() => JsonFormat.Parse<Plain>("{", new MessageJsonReaderOptions { FileName = "plain.json" }));
        Assert.StartsWith("plain.json(1,2): error AMCT5002", exception.Message, StringComparison.Ordinal);
    }
}
