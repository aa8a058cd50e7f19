using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>The complete messages, with their locations.</summary>
public class FindingTextTests
{
    [Theory]
    [InlineData("skip_layers: conv1/bn", "(1,14): error AMCT5001: 'conv1/bn' is neither a name nor a number: text must be in quotes")]
    [InlineData("skip_layers: [fc-2, 'a']", "(1,15): error AMCT5001: 'fc-2' is neither a name nor a number: text must be in quotes")]
    [InlineData("data_config { dst_type: DataType.INT8 }", "(1,25): error AMCT5001: an enum value is written without qualification: write INT8")]
    [InlineData("data_config [ bits: 1 ]", "(1,13): error AMCT5001: the fields of the message 'data_config' must be between '{' and '}', not in a list")]
    [InlineData("skip_layers: ['a' batch_num: 1", "(1,18): error AMCT5002: a ']' is missing: the list of 'skip_layers' opened in line 1 is not closed")]
    [InlineData("override_layers: [{ layer_name: 'a' } batch_num: 1", "(1,38): error AMCT5002: a ']' is missing: the list of 'override_layers' opened in line 1 is not closed")]
    [InlineData("skip_layers: 'a', 'b'", "(1,14): error AMCT5001: several values of 'skip_layers' are written as a list, [a, b]")]
    [InlineData("data_config < bits: 1 }", "(1,23): error AMCT5001: the message 'data_config' was opened with '<': close it with '>' instead of '}'")]
    [InlineData("{ batch_num: 1 }", "(1,1): error AMCT5001: a file starts with its fields, without braces around them: remove '{' and the last '}'")]
    [InlineData("data_config {\n  fixed_min: true\nbatch_num: 1\n", "(2,18): error AMCT5002: a '}' is missing before line 3: the message 'data_config' opened in line 1 is not closed")]
    [InlineData("[x", "(1,3): error AMCT5002: a ']' is missing: the name opened in line 1 is not closed")]
    [InlineData("skip_layers: ['a\nbatch_num: 1", "(1,15): error AMCT5003: the string is not closed: a ' is missing before the end of the line")]
    [InlineData("skip_layers: 'it's'", "(1,17): error AMCT5004: the string ends here: write \\' for a quote inside it")]
    [InlineData("batch_num: 0b1", "(1,12): error AMCT5005: a space is missing after the number 0, or it is a name that must not start with a digit")]
    [InlineData("batch_num:\u00A01", "(1,11): error AMCT5006: a no-break space (U+00A0) is not allowed here: write a plain space")]
    [InlineData("batch_num\uFF1A 1", "(1,10): error AMCT5006: '\uFF1A' is a full-width colon: write ':'")]
    [InlineData("batch_num: 1\0", "(1,13): error AMCT5006: a control character (U+0000) is not allowed here: remove it")]
    [InlineData("batch_num: 1 # \0", "(1,16): error AMCT5006: a control character (U+0000) is not allowed here: remove it")]
    [InlineData("# a\0b: { \0c }\nbatch_num: 1", "(1,4): error AMCT5006: a control character (U+0000) is not allowed here: remove it")]
    [InlineData("batch_num # a\0b\n: 1", "(1,14): error AMCT5006: a control character (U+0000) is not allowed here: remove it")]
    [InlineData("skip_layers: [ # a\0b ]\n 'a', 'b']", "(1,19): error AMCT5006: a control character (U+0000) is not allowed here: remove it")]
    [InlineData("\uFEFF\uFEFFbatch_num: 1", "(1,1): error AMCT5006: the file starts with a byte order mark: save it as UTF-8 without one")]
    [InlineData("batch_num: 1 \uFEFF\uFEFF\uFEFFfixed_min: t", "(1,14): error AMCT5006: a byte order mark is not allowed inside the file: remove it")]
    [InlineData("batch_num 1", "(1,10): error AMCT5007: a ':' is missing after 'batch_num'")]
    [InlineData("batch_num fixed_min: true", "(1,1): error AMCT5008: 'batch_num' has no value: write ': value' or '{ ... }' after it")]
    [InlineData("skip_layers: ['a' , , 'c']", "(1,21): error AMCT5009: an extra ',': there must be a value between two commas")]
    [InlineData("data_config { batch_num: 1 }", "(1,15): error AMCT5010: 'data_config' (Data) has no field 'batch_num': it belongs to Root around it, so is a '}' missing before line 1?")]
    [InlineData("layers: 1", "(1,1): error AMCT5010: Root has no field 'layers'; did you mean 'skip_layers'?")]
    [InlineData("dst_type: INT8", "(1,1): error AMCT5010: Root has no field 'dst_type': it belongs inside 'data_config'")]
    [InlineData("data_config { dst_type: 'int8' }", "(1,25): error AMCT5011: an enum value is not quoted: write INT8")]
    [InlineData("batch_num: 1f", "(1,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not the number 1f: write 1")]
    [InlineData("batch_num: -1.0", "(1,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not the number -1.0")]
    [InlineData("batch_num: 1e-40", "(1,12): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not the number 1e-40")]
    [InlineData("skip_layers: -'a'", "(1,14): error AMCT5011: 'skip_layers' expects a quoted string: write 'a'")]
    [InlineData("batch_num: 4294967296", "(1,12): error AMCT5012: 4294967296 is out of range: 'batch_num' expects a whole number from 0 to 4294967295")]
    [InlineData("data_config { dst_type: DATA_TYPE_INT8 }", "(1,25): error AMCT5013: 'dst_type' has no value 'DATA_TYPE_INT8'; did you mean 'INT8'?")]
    [InlineData("override_types { }", "(1,1): error AMCT5014: 'override_types' is missing the required field 'layer_type'")]
    [InlineData("batch_num: 1\nbatch_num: 2", "(2,1): error AMCT5015: 'batch_num' is set a second time (first in line 1): remove one of them")]
    [InlineData("data_config { bits: 2\nclip { clip_max: 1 clip_min: 0 } }", "(2,1): error AMCT5016: 'clip' and 'bits' (line 1) exclude each other: both are members of the oneof 'algo': remove one of them")]
    [InlineData("batch_num: [1]", "(1,12): error AMCT5017: 'batch_num' expects a single value, not a list: write 1 without the brackets")]
    [InlineData("skip_layers: 'a' '\\xff' 'b'", "(1,18): error AMCT5018: 'skip_layers' expects text, but these bytes are not valid UTF-8: save the file as UTF-8, or use a field of type bytes")]
    [InlineData("[a.b]: 1", "(1,1): error AMCT5019: Root accepts no extensions, so '[a.b]' is not allowed here")]
    [InlineData("# batch_num: 1", "(1,1): warning AMCT5021: the file contains only comments and sets nothing: a comment runs from '#' to the end of its line, so are line breaks missing?")]
    [InlineData("}\nbatch_num: 1", "(1,1): error AMCT5022: '}' closes nothing: no message is open here; remove it, or add the missing '{' before it")]
    [InlineData("\tskip_layers: '\u00E9\U0001F600'\tbatch_num: x\r\n", "(1,32): error AMCT5011: 'batch_num' expects a whole number from 0 to 4294967295, not 'x'")]
    public void Reads(string text, string expected) => Assert.Equal([expected], Check(text).Select(static finding => finding.ToString()));

    [Theory]
    [InlineData("batch_num:\nskip_layers 'a'")]
    [InlineData("batch_num: # 1\n  skip_layers \"a\"")]
    [InlineData("batch_num:\nfixed_min 1")]
    [InlineData("batch_num:\ndata_config -1")]
    public void A_value_is_not_taken_from_the_next_line_where_a_colon_is_missing_too(string text) =>
        Assert.Equal(
            [TextDiagnosticIds.MissingValue, TextDiagnosticIds.MissingColon],
            Check(text).Select(static finding => finding.Id).Take(2));

    [Theory]
    [InlineData("batch_num: 1 batch_num: 2", "(1,14): warning AMCT5015: 'batch_num' is set a second time (first in line 1); the last one wins")]
    [InlineData("data_config { bits: 1 }\ndata_config { fixed_min: t }", "(2,1): warning AMCT5015: 'data_config' is set a second time (first in line 1); the two are merged")]
    [InlineData("data_config { clip { clip_max: 1 } bits: 2 }", "(1,36): warning AMCT5016: 'bits' and 'clip' (line 1) exclude each other: both are members of the oneof 'algo'; the last one wins")]
    [InlineData("data_config { clip { clip_max: 1 } clip { clip_min: 2 } }", "(1,36): warning AMCT5015: 'clip' is set a second time (first in line 1); the two are merged")]
    public void Reads_in_the_merging_dialect(string text, string expected) =>
        Assert.Equal([expected], Check(text, TextDialect.Merge).Select(static finding => finding.ToString()));

    [Theory]
    [InlineData("skip_layers: fc-2", "skip_layers: \"fc-2\"")]
    [InlineData("skip_layers: 'it's'", "skip_layers: 'it\\'s'")]
    [InlineData("data_config [ bits: 1 ]", "data_config { bits: 1 }")]
    [InlineData("data_config [ bits: 1 }", "data_config { bits: 1 }")]
    [InlineData("data_config { dst_type: 'int4' }", "data_config { dst_type: INT4 }")]
    [InlineData("layers: 'a'", "skip_layers: 'a'")]
    [InlineData("batch_num: 2e1f", "batch_num: 20")]
    public void A_repair_changes_the_text(string text, string expected)
    {
        TextDiagnostic error = Check(text)[0];
        Assert.Equal(expected, Encoding.UTF8.GetString(error.Repair!.Apply(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Strings_that_are_text_only_together_are_text() => Assert.Empty(Check("skip_layers: 'a\\xc3' '\\xa9b'").ToArray());

    private static EquatableArray<TextDiagnostic> Check(string text, TextDialect dialect = TextDialect.Strict) =>
        DocumentChecker.Check(TextDocument.Parse(Encoding.UTF8.GetBytes(text)), Root.Shape, dialect);
}
