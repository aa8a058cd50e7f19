using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>The findings of the checker: one table row per mistake, and one finding per row.</summary>
public class DocumentCheckerTests
{
    [Theory]
    // id, line, column, a part of the sentence, the repaired text
    [InlineData("batch_nm: 1", "AMCT5010", 1, 1, "did you mean 'batch_num'?", "batch_num: 1")]
    [InlineData("batchNum: 1", "AMCT5010", 1, 1, "did you mean 'batch_num'?", "batch_num: 1")]
    [InlineData("Batch_Num: 1", "AMCT5010", 1, 1, "did you mean 'batch_num'?", "batch_num: 1")]
    [InlineData("clip_max: 1", "AMCT5010", 1, 1, "it belongs inside 'clip'", null)]
    [InlineData("1: 2", "AMCT5001", 1, 1, "fields are written by their names: number 1 is 'batch_num'", "batch_num: 2")]
    [InlineData("99: 2", "AMCT5001", 1, 1, "fields are written by their names, not by the number 99", null)]
    [InlineData("\"batch_num\": 2", "AMCT5001", 1, 1, "a field name is not quoted", "batch_num: 2")]
    [InlineData("batch_num = 2", "AMCT5001", 1, 11, "':' in text format, not '='", "batch_num : 2")]
    [InlineData("batch_num:: 2", "AMCT5001", 1, 11, "an extra ':'", "batch_num: 2")]
    [InlineData("batch_num: +2", "AMCT5001", 1, 12, "cannot start with '+'", "batch_num: 2")]
    [InlineData("offset: --2", "AMCT5001", 1, 10, "but found '-'", null)]
    [InlineData("batch_num: 2 // two", "AMCT5001", 1, 14, "starts with '#'", "batch_num: 2 # two")]
    [InlineData("batch_num 2", "AMCT5007", 1, 10, "a ':' is missing after 'batch_num'", "batch_num: 2")]
    [InlineData("batch_num: ", "AMCT5008", 1, 1, "'batch_num' has no value", null)]
    [InlineData("batch_num:\noffset: 1", "AMCT5008", 1, 1, "'batch_num' has no value", null)]
    [InlineData("batch_num: 1,, offset: 1", "AMCT5009", 1, 14, "an extra ','", "batch_num: 1, offset: 1")]
    [InlineData("batch_num: 1,; offset: 1", "AMCT5009", 1, 14, "an extra ';'", "batch_num: 1, offset: 1")]
    [InlineData("; offset: 1", "AMCT5009", 1, 1, "an extra ';'", " offset: 1")]
    [InlineData("skip_layers: [\"a\",]", "AMCT5009", 1, 18, "must not end with ','", "skip_layers: [\"a\"]")]
    [InlineData("clip { clip_max: 1 clip_min: 1", "AMCT5002", 1, 31, "a '}' is missing", "clip { clip_max: 1 clip_min: 1 }")]
    [InlineData("clip { clip_max: 1 clip_min: 1 >", "AMCT5001", 1, 32, "close it with '}'", "clip { clip_max: 1 clip_min: 1 }")]
    [InlineData("clip { clip_max: 1 clip_min: 1 } }", "AMCT5022", 1, 34, "closes nothing", "clip { clip_max: 1 clip_min: 1 } ")]
    [InlineData("skip_layers: [\"a\"\noffset: 1", "AMCT5002", 1, 18, "a ']' is missing", "skip_layers: [\"a\"]\noffset: 1")]
    [InlineData("title: \"abc\noffset: 1", "AMCT5003", 1, 8, "the string is not closed", "title: \"abc\"\noffset: 1")]
    [InlineData("title: \"a\\qc\"", "AMCT5004", 1, 10, "unknown escape '\\q'", "title: \"a\\\\qc\"")]
    [InlineData("title: 'C:\\é'", "AMCT5004", 1, 8, "this is a path", "title: 'C:\\\\é'")]
    [InlineData("title: '\\xg'", "AMCT5004", 1, 9, "'\\x' is missing digits: one or two", null)]
    [InlineData("title: '\\u12'", "AMCT5004", 1, 9, "'\\u12' is missing digits: four", null)]
    [InlineData("title: '\\U0001F60'", "AMCT5004", 1, 9, "'\\U0001F60' is missing digits: eight", null)]
    [InlineData("title: '\\U00110000'", "AMCT5004", 1, 9, "the last one is '\\U0010FFFF'", null)]
    [InlineData("title: 'a\\uD83D\\uDE00'", "AMCT5004", 1, 10, "the surrogate halves of one character: write '\\U0001F600'", "title: 'a\\U0001F600'")]
    [InlineData("title: '\\uDE00'", "AMCT5004", 1, 9, "is one half of a surrogate pair", null)]
    [InlineData("title: '\\uD83D\\u0041'", "AMCT5004", 1, 9, "is one half of a surrogate pair", null)]
    [InlineData("offset: 08", "AMCT5005", 1, 9, "write 8", "offset: 8")]
    [InlineData("offset: 0x", "AMCT5005", 1, 9, "hexadecimal digits are missing", null)]
    [InlineData("offset: 10ms", "AMCT5005", 1, 9, "after the number 10", null)]
    [InlineData("\uFEFFoffset: 1", "AMCT5006", 1, 1, "byte order mark", "offset: 1")]
    [InlineData("title: \u201Cabc\u201D", "AMCT5006", 1, 8, "typographic quote", "title: \"abc\"")]
    [InlineData("batch_num: \"2\"", "AMCT5011", 1, 12, "write 2", "batch_num: 2")]
    [InlineData("batch_num: 1.0", "AMCT5011", 1, 12, "write 1", "batch_num: 1")]
    [InlineData("batch_num: two", "AMCT5011", 1, 12, "expects a whole number from 0 to 4294967295, not 'two'", null)]
    [InlineData("batch_num { }", "AMCT5011", 1, 11, "not a message", null)]
    [InlineData("fixed_min: TRUE", "AMCT5011", 1, 12, "write true", "fixed_min: true")]
    [InlineData("fixed_min: \"false\"", "AMCT5011", 1, 12, "write false", "fixed_min: false")]
    [InlineData("fixed_min: 2", "AMCT5011", 1, 12, "true or false", null)]
    [InlineData("fixed_min: ture", "AMCT5011", 1, 12, "write true", "fixed_min: true")]
    [InlineData("fixed_min: enabled", "AMCT5011", 1, 12, "write true", "fixed_min: true")]
    [InlineData("fixed_min: \"0\"", "AMCT5011", 1, 12, "write false", "fixed_min: false")]
    [InlineData("fixed_min: -0", "AMCT5011", 1, 12, "true or false", null)]
    [InlineData("title: abc", "AMCT5011", 1, 8, "write \"abc\"", "title: \"abc\"")]
    [InlineData("title: 3", "AMCT5011", 1, 8, "write \"3\"", "title: \"3\"")]
    [InlineData("ratio: 0x10", "AMCT5011", 1, 8, "expects a number", null)]
    [InlineData("ratio: 010", "AMCT5011", 1, 8, "expects a number", null)]
    [InlineData("ratio: inff", "AMCT5011", 1, 8, "expects a number", null)]
    [InlineData("clip: 3", "AMCT5011", 1, 7, "is a message (Clip)", null)]
    [InlineData("dst_type: \"INT8\"", "AMCT5011", 1, 11, "not quoted", "dst_type: INT8")]
    [InlineData("batch_num: 4294967296", "AMCT5012", 1, 12, "from 0 to 4294967295", null)]
    [InlineData("batch_num: -1", "AMCT5012", 1, 12, "from 0 to 4294967295", null)]
    [InlineData("batch_num: -0", "AMCT5012", 1, 12, "from 0 to 4294967295", null)]
    [InlineData("offset: 2147483648", "AMCT5012", 1, 9, "from -2147483648 to 2147483647", null)]
    [InlineData("offset: -2147483649", "AMCT5012", 1, 9, "out of range", null)]
    [InlineData("offset: 0xFFFFFFFF", "AMCT5012", 1, 9, "out of range", null)]
    [InlineData("big: 9223372036854775808", "AMCT5012", 1, 6, "out of range", null)]
    [InlineData("huge: 18446744073709551616", "AMCT5012", 1, 7, "out of range", null)]
    [InlineData("mode: 2147483648", "AMCT5012", 1, 7, "must be between", null)]
    [InlineData("dst_type: int8", "AMCT5013", 1, 11, "did you mean 'INT8'?", "dst_type: INT8")]
    [InlineData("dst_type: FLOAT", "AMCT5013", 1, 11, "its values are INT4, INT8, INT16", null)]
    [InlineData("dst_type: 7", "AMCT5013", 1, 11, "no value with the number 7", null)]
    [InlineData("clip { clip_max: 1 }", "AMCT5014", 1, 1, "'clip' is missing the required field 'clip_min'", null)]
    [InlineData("clip { }", "AMCT5014", 1, 1, "'clip' is missing the required fields 'clip_max', 'clip_min'", null)]
    [InlineData("counts { key: \"a\" value: 1 value: 2 }", "AMCT5015", 1, 28, "'value' is set a second time", null)]
    [InlineData("clips { key: 1 }", "AMCT5014", 1, 1, "is missing the required field 'value'", null)]
    [InlineData("counts { 1: 2 }", "AMCT5001", 1, 10, "'counts' is a map: write counts { key: \"1\" value: ... }", "counts { key: \"1\" value: 2 }")]
    [InlineData("counts { kex: \"a\" }", "AMCT5010", 1, 10, "did you mean 'key'?", "counts { key: \"a\" }")]
    [InlineData("batch_num: 1 batch_num: 1", "AMCT5015", 1, 14, "first in line 1", "batch_num: 1")]
    [InlineData("plain: 0 plain: 1 plain: 2", "AMCT5015", 1, 19, "second time", null)]
    [InlineData("plain_ratio: -0 plain_ratio: 1", "AMCT5015", 1, 17, "second time", null)]
    [InlineData("Data { clip_max: 1 clip_min: 1 } data { clip_max: 1 clip_min: 1 }", "AMCT5015", 1, 34, "second time", "Data { clip_max: 1 clip_min: 1 }")]
    [InlineData("layer { layer_name: \"a\" bits: 0 ulq { clip_max: 1 clip_min: 1 } }", "AMCT5016", 1, 33, "'ulq' and 'bits' (line 1) exclude each other", null)]
    [InlineData("offset: [1]", "AMCT5017", 1, 9, "expects a single value, not a list", "offset: 1")]
    [InlineData("offset: []", "AMCT5017", 1, 9, "expects a single value, not a list", null)]
    [InlineData("skip_layers: [[\"a\"]]", "AMCT5011", 1, 15, "a list cannot contain a list", null)]
    [InlineData("layers: [[{}]]", "AMCT5011", 1, 10, "a list cannot contain a list", null)]
    [InlineData("skip_layers []", "AMCT5007", 1, 12, "a ':' is missing", "skip_layers: []")]
    [InlineData("title: \"\\xff\"", "AMCT5018", 1, 8, "not valid UTF-8", null)]
    [InlineData("[a.b.c]: 1", "AMCT5019", 1, 1, "accepts no extensions", null)]
    [InlineData("[type.googleapis.com/a.B] { }", "AMCT5019", 1, 1, "only google.protobuf.Any can contain", null)]
    [InlineData("gone: -abc", "AMCT5011", 1, 7, "'-' must be followed by a number", null)]
    [InlineData("gone { a: -abc }", "AMCT5011", 1, 11, "'-' must be followed by a number", null)]
    [InlineData("gone: [1, -abc]", "AMCT5011", 1, 11, "'-' must be followed by a number", null)]
    [InlineData("gone { 1: 2 }", "AMCT5001", 1, 8, "fields are written by their names", null)]
    [InlineData("gone { [1]: 1 }", "AMCT5001", 1, 8, "is not a name", null)]
    [InlineData("gone { [.a]: 1 }", "AMCT5001", 1, 8, "is not a name", null)]
    [InlineData("gone: [{ [a/] {} }]", "AMCT5001", 1, 10, "is not a name", null)]
    [InlineData("gone { [a%zz/b]: 1 }", "AMCT5001", 1, 8, "is not a name", null)]
    [InlineData("gone [1]", "AMCT5007", 1, 5, "a ':' is missing", "gone: [1]")]
    [InlineData("gone { a [1] }", "AMCT5007", 1, 9, "a ':' is missing", "gone { a: [1] }")]
    public void One_mistake_gives_one_error(string text, string id, int line, int column, string part, string? repaired)
    {
        TextDiagnostic error = Assert.Single(Check(text).ToArray());
        Assert.Equal((id, TextSeverity.Error), (error.Id, error.Severity));
        Assert.Equal(new SourceLocation(line, column), error.Location);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(repaired, error.Repair is { } repair ? Encoding.UTF8.GetString(repair.Apply(Encoding.UTF8.GetBytes(text))) : null);
        Assert.False(error.Message.EndsWith('.'));
    }

    [Theory]
    [InlineData("batch_num: 0x10, offset: - 1; big:-9223372036854775808 offset2: 1", "offset2")]
    [InlineData("huge: 18446744073709551615 ratio: 1f")]
    [InlineData("ratio: 99999999999999999999999")]
    [InlineData("ratio: - #c\n InFinity")]
    [InlineData("title: 'a' \"b\"#c\n'c' blob: '\\xff\\377'")]
    [InlineData("clip < clip_max: .5 clip_min: 1.e5 >")]
    [InlineData("layers [{layer_name: 'a'}, <layer_name: 'b'>] layers []")]
    [InlineData("fixed_min: 0x1")]
    [InlineData("mode: -77 dst_type: 0x2")]
    [InlineData("counts { value: 1 key: 'a' }, counts [{}]")]
    [InlineData("plain: 0 plain: 1")]
    [InlineData("plain: 0 plain: 0 plain: 7")]
    [InlineData("plain_ratio: 0.0e3 plain_ratio: 1")]
    public void Accepts(string text, string? complaint = null)
    {
        EquatableArray<TextDiagnostic> findings = Check(text);
        if (complaint is null)
        {
            Assert.Empty(findings.ToArray());
        }
        else
        {
            Assert.Contains(complaint, Assert.Single(findings.ToArray()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reports_all_errors_in_the_order_of_their_places()
    {
        const string text = "batch_nm: 1\r\n\ttitle: '\u00E9\U0001F600' offset: 1.5\r\nclip { clip_max: \"6\" }\r\ndst_type: INT9\r\nskip_layers: 3\r\n";
        string[] found = [.. Check(text).Select(static error => $"{error.Location} {error.Id}")];
        Assert.Equal(["(1,1) AMCT5010", "(2,23) AMCT5011", "(3,1) AMCT5014", "(3,18) AMCT5011", "(4,11) AMCT5013", "(5,14) AMCT5011"], found);
    }

    [Fact]
    public void Both_places_of_a_duplicate_are_told()
    {
        TextDiagnostic error = Assert.Single(Check("batch_num: 1\nbatch_num: 2").ToArray());
        Assert.Equal(new SourceLocation(1, 1), Assert.Single(error.Related.ToArray()).Location);
    }

    [Fact]
    public void Paths_are_in_proto_names()
    {
        Assert.Equal("layers[1].clip.clip_max", Assert.Single(Check("layers { layer_name: 'a' }\nlayers { layer_name: 'b' clip { clip_max: x clip_min: 1 } }").ToArray()).FieldPath);
        Assert.Equal("skip_layers[2]", Assert.Single(Check("skip_layers: 'a' skip_layers: ['b', 3]").ToArray()).FieldPath);
    }

    [Theory]
    [InlineData("clip {\n  clip_max: 1\n  clip_min: 1\nbatch_num: 1\n", "before line 4")]
    [InlineData("layer {\n  layer_name: 'a'\n  clip {\n    clip_max: 1\n    clip_min: 1\n}\nbatch_num: 1\n", "before line 6")]
    [InlineData("layers {\n  layer_name: 'a'\nlayers {\n  layer_name: 'b'\n}\nbatch_num: 1\n", "before line 3")]
    public void A_missing_brace_is_reported_where_it_is_missing(string text, string where)
    {
        TextDiagnostic error = Assert.Single(Check(text).ToArray());
        Assert.Equal("AMCT5002", error.Id);
        Assert.Contains(where, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_in_a_wrong_comment_do_not_swallow_the_next_lines()
    {
        string[] ids = [.. Check("batch_num: 1 // see { here\noffset: x\n").Select(static error => $"{error.Location} {error.Id}")];
        Assert.Equal(["(1,14) AMCT5001", "(2,9) AMCT5011"], ids);
    }

    [Fact]
    public void A_file_that_is_all_comment_is_warned_of()
    {
        TextDiagnostic finding = Assert.Single(Check("# global: { batch_num: 1 }").ToArray());
        Assert.Equal(("AMCT5021", TextSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("are line breaks missing?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_field_is_warned_of() =>
        Assert.Equal(("AMCT5020", TextSeverity.Warning), Assert.Single(Check("old: 1").ToArray().Select(static finding => (finding.Id, finding.Severity))));

    [Theory]
    [InlineData("gone: 1", 1, 0)]
    [InlineData("gone: -inf gone: 'a' 'b' gone [{}]", 2, 1)]
    [InlineData("gone: [[1], [[]], [{a: [[2]]}]]", 1, 0)]
    [InlineData("gone: [1, {a: <b: 2>}] gone { [x.y] { z: -nan } }", 2, 0)]
    public void A_reserved_name_is_warned_of_and_passed_over(string text, int warnings, int errors)
    {
        EquatableArray<TextDiagnostic> findings = Check(text);
        Assert.Equal(warnings, findings.Count(static finding => (finding.Id, finding.Severity) == ("AMCT5024", TextSeverity.Warning)));
        Assert.Equal(errors, findings.Count(static finding => finding.Severity == TextSeverity.Error));
        Assert.Equal(warnings + errors, findings.Count);
    }

    [Theory]
    [InlineData("counts { key: 'a' value: 1 }\ncounts { value: 2 key: \"\\x61\" }", "counts[1]", "first in line 1")]
    [InlineData("counts [{ key: 'a' }, { key: 'b' }, { key: 'b' value: 1 }]", "counts[2]", "the key \"b\" a second time")]
    [InlineData("counts { }\ncounts { key: '' }", "counts[1]", "the last one wins")]
    [InlineData("clips { key: 0x10 value { clip_max: 1 clip_min: 0 } } clips { key: 16 value { clip_max: 1 clip_min: 0 } }", "clips[1]", "the key 16 ")]
    public void A_key_of_a_map_is_warned_of_where_it_comes_again(string text, string path, string part)
    {
        TextDiagnostic finding = Assert.Single(Check(text).ToArray());
        Assert.Equal(("AMCT5023", TextSeverity.Warning, path), (finding.Id, finding.Severity, finding.FieldPath));
        Assert.Contains(part, finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("counts { key: 1 } counts { key: 2 }")]
    [InlineData("counts { key: 'a' } counts { key: 'b' }")]
    public void A_key_that_is_wrong_is_not_compared(string text) => Assert.DoesNotContain("AMCT5023", Check(text).Select(static finding => finding.Id));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void An_empty_file_is_warned_of(string text)
    {
        TextDiagnostic finding = Assert.Single(Check(text).ToArray());
        Assert.Equal(("AMCT5021", TextSeverity.Warning), (finding.Id, finding.Severity));
    }

    [Theory]
    [InlineData("# proto-file: some/schema.proto\n# proto-message: test.Config\n")]
    [InlineData("\n#proto-message: Config # { batch_num: 1 }\r\n\r\n# Nothing to say yet.")]
    [InlineData("# License\n\n# proto-file: a.proto")]
    public void A_file_that_names_its_message_is_empty_on_purpose(string text) => Assert.Empty(Check(text).ToArray());

    [Fact]
    public void A_required_field_of_the_file_is_missed_at_its_end()
    {
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(TextDocument.Parse(Encoding.UTF8.GetBytes("clip_max: 1\n")), Shapes.Clip);
        TextDiagnostic error = Assert.Single(findings.ToArray());
        Assert.Equal(("AMCT5014", new SourceLocation(2, 1)), (error.Id, error.Location));
    }

    private static EquatableArray<TextDiagnostic> Check(string text) =>
        DocumentChecker.Check(TextDocument.Parse(Encoding.UTF8.GetBytes(text)), Shapes.Config);
}
