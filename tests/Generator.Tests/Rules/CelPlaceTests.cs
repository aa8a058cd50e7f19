namespace AmctGen.Generator.Tests.Rules;

/// <summary>A mistake in an expression is located in the file, for all notations of the literal that contains the expression.</summary>
public sealed class CelPlaceTests
{
    private const string NoField = "AMCT3015: 't.M' has no field 'q'";

    [Theory]
    [InlineData("\"this.«q» > 0\"")]
    [InlineData("'this.«q» > 0'")]
    [InlineData("\"this.s == \\\"a\\\" && this.«q» > 0\"")]
    [InlineData("'this.s == \\'a\\' && this.«q» > 0'")]
    [InlineData("'this.s == \"a\" && this.«q» > 0'")]
    [InlineData("\"true\\n&&\\tthis.«q» > 0\"")]
    [InlineData("\"true\\\\u0041\" \"«x»\"", "AMCT3015: '\\' has no meaning in an expression", "true«\\\\»u0041\" \"x")]
    [InlineData("\"\\x74hi\\x73.«q» > 0\"")]
    [InlineData("\"\\164hi\\163.«q» > 0\"")]
    [InlineData("\"this.«\\x71» > 0\"")]
    [InlineData("\"this.«\\u0071» > 0\"")]
    [InlineData("\"this.«\\U00000071» > 0\"")]
    [InlineData("\"this.s == '\\u00e9' && this.«q» > 0\"")]
    [InlineData("\"this.s == '\\xc3\\xa9' && this.«q» > 0\"")]
    [InlineData("\"this.s == '\\U0001f600' && this.«q» > 0\"")]
    [InlineData("\"this.s == '\\xf0\\x9f\\x98\\x80' && this.«q» > 0\"")]
    [InlineData("\"this.s == 'é' && this.«q» > 0\"")]
    [InlineData("\"this.s == '日本語' && this.«q» > 0\"")]
    [InlineData("\"this.s == '😀😀' && this.«q» > 0\"")]
    [InlineData("\"this.\" \"«q» > 0\"")]
    [InlineData("\"this\" '.«q»' \" > 0\"")]
    [InlineData("\"\" \"this.«q»\" \"\"")]
    [InlineData("\"this.s == 'é' &&\"\n      \" this.«q» > 0\"")]
    [InlineData("\"true && \" // why\n      /* é */ \"this.«q» > 0\"")]
    public void However_the_literal_is_written(string literal, string message = NoField, string? place = null)
    {
        string written = place is null ? literal : "\"" + place + "\"";
        MarkedSchema.Check(Schema($"option (buf.validate.message).cel = {{ id: \"a\" message: \"é😀\" expression: {written} }};"), message);
    }

    [Fact]
    public void A_name_that_two_literals_share_is_marked_from_one_to_the_other() =>
        MarkedSchema.Check(
            Schema("option (buf.validate.message).cel = { id: 'a' expression: \"this.«ab\"\n    \"cd» > 0\" };"),
            "AMCT3015: 't.M' has no field 'abcd'");

    [Fact]
    public void Lines_of_an_expression_are_lines_of_the_file() =>
        MarkedSchema.Check(
            """
            syntax = "proto2";
            package t;
            import "buf/validate/validate.proto";
            message M {
              option (buf.validate.message).cel = {
                id: "order"
                expression:
                  "this.low < this.high"
                  " || this.low == this.«hihg»"
                  " || this.low == 1"
              };
              optional int32 low = 1;
              optional int32 high = 2;
            }
            """,
            "AMCT3015: 't.M' has no field 'hihg'; did you mean 'high'?");

    [Theory]
    [InlineData("\\q", "unknown escape '\\q': a literal backslash must be doubled")]
    [InlineData("\\x", "'\\x' is missing digits: one or two hexadecimal digits must follow '\\x'; a literal backslash must be doubled", "zz")]
    [InlineData("\\ud800", "'\\ud800' is one half of a surrogate pair: write the whole character as \\U and eight digits")]
    [InlineData("\\U00200000", "'\\U00200000' is not a Unicode code point: the last one is '\\U0010FFFF'")]
    public void What_is_wrong_with_the_literal_is_said_of_the_literal(string escape, string problem, string after = "")
    {
        string message = "AMCT1025: " + problem;
        MarkedSchema.Check(Schema($"option (buf.validate.message).cel = {{ id: 'a' expression: \"this.s == '«{escape}»{after}' && this.q > 0\" }};"), message);
        MarkedSchema.Check(Schema($"option (buf.validate.message).cel_expression = \"this.s == '«{escape}»{after}' && this.q > 0\";"), message);
    }

    [Fact]
    public void A_character_that_no_literal_may_hold_is_said_of_the_literal() =>
        MarkedSchema.Check(Schema("option (buf.validate.message).cel_expression = 'this.s == \"«\0»\" && this.q > 0';"), "AMCT1027: unexpected character U+0000: it is only allowed in strings and comments");

    [Theory]
    [InlineData("option (buf.validate.message).cel_expression = 'this.«q» > 0';")]
    [InlineData("option (buf.validate.message) = { cel_expression: 'this.«q» > 0' };")]
    [InlineData("option (buf.validate.message) = { cel_expression: ['this.i > 0', 'this.«q» > 0'] };")]
    [InlineData("option (buf.validate.message) = { cel: [{ id: 'a' expression: 'true' }, { id: 'b' expression: 'this.«q» > 0' }] };")]
    [InlineData("option (buf.validate.message) = { cel { id: 'a' expression: 'true' } cel < id: 'b' expression: 'this.«q» > 0' > };")]
    [InlineData("option (buf.validate.message).cel = { id: 'a' expression: 'true' }; option (buf.validate.message).cel = { id: 'b' expression: 'this.«q» > 0' };")]
    [InlineData("option (.buf.validate.message).cel = { expression: 'this.«q» > 0', id: 'a' };")]
    [InlineData("optional M m = 1 [(buf.validate.field).cel = { id: 'a' expression: 'this.«q» > 0' }];")]
    [InlineData("optional M m = 1 [(buf.validate.field) = { cel: { id: 'a' expression: 'this.«q» > 0' } }];")]
    [InlineData("optional M m = 1 [(buf.validate.field).cel_expression = 'this.«q» > 0'];")]
    [InlineData("repeated M m = 1 [(buf.validate.field).repeated.items.cel = { id: 'a' expression: 'this.«q» > 0' }];")]
    [InlineData("repeated M m = 1 [(buf.validate.field) = { repeated { items { cel_expression: 'this.«q» > 0' } } }];")]
    [InlineData("map<string, M> m = 1 [(buf.validate.field).map.values.cel = { id: 'a' expression: 'this.«q» > 0' }];")]
    [InlineData("map<string, M> m = 1 [(buf.validate.field).cel = { id: 'a' expression: 'this[\"é\"].«q» > 0' }];")]
    [InlineData("oneof o { M m = 1 [(buf.validate.field).cel = { id: 'a' expression: 'this.«q» > 0' }]; }")]
    [InlineData("extensions 100; extend M { optional M m = 100 [(buf.validate.field).cel = { id: 'a' expression: 'this.«q» > 0' }]; }")]
    public void Wherever_the_rule_is_written(string declaration) => MarkedSchema.Check(Schema(declaration), NoField);

    [Fact]
    public void Each_rule_has_a_diagnostic_of_its_own() =>
        MarkedSchema.Check(
            Schema("optional int32 n = 1 [(buf.validate.field).cel = { id: 'a' expression: 'this «==» 0u' }, (buf.validate.field).cel = { id: 'b' expression: '«this»' }, (buf.validate.field).cel = { id: 'c' expression: 'this > 0' }];"),
            "AMCT3015: '==' is not defined for an int and a uint; write the number with u after it, for example 1u, or use uint()",
            "AMCT3015: a rule must return a bool, or a string with the error message; this returns an int");

    [Theory]
    [InlineData("option (buf.validate.message).«cel» = { expression: 'true' };")]
    [InlineData("option (buf.validate.message).«cel» = { id: '' expression: 'true' };")]
    [InlineData("option (buf.validate.message) = { cel { id: 'a' expression: 'true' } «cel» { expression: 'true' } };")]
    public void A_rule_without_an_id_is_named_by_its_expression(string declaration) =>
        MarkedSchema.Check(Schema(declaration), "AMCT3020: the rule has no id; violations name it by its expression");

    [Theory]
    [InlineData("option (buf.validate.message).«cel» = { id: 'a' };", "an expression")]
    [InlineData("option (buf.validate.message).«cel» = { id: 'a' expression: '' };", "an expression")]
    public void A_rule_has_an_expression(string declaration, string what) =>
        MarkedSchema.Check(Schema(declaration), "AMCT3018: a rule as an expression needs " + what);

    [Theory]
    [InlineData("option (buf.validate.message).cel = { id: 'a' expression: 'true' }; option (buf.validate.message).«cel» = { id: 'a' expression: 'this.i > 0' };")]
    [InlineData("option (buf.validate.message) = { cel { id: 'a' expression: 'true' } «cel» { id: 'a' expression: 'true' } };")]
    [InlineData("option (buf.validate.message) = { cel_expression: 'true' «cel» { id: 'true' expression: 'this.i > 0' } };", "true")]
    public void Ids_differ(string declaration, string id = "a") =>
        MarkedSchema.Check(Schema(declaration), $"AMCT3016: the rule '{id}' is declared twice: their violations cannot be told apart");

    [Theory]
    [InlineData("optional int32 a = 1 [(buf.validate.field).cel = { id: 'x' expression: 'this > 0' }]; optional int32 b = 2 [(buf.validate.field).cel = { id: 'x' expression: 'this > 0' }];")]
    [InlineData("option (buf.validate.message).cel = { id: 'x' expression: 'true' }; optional int32 b = 2 [(buf.validate.field).cel = { id: 'x' expression: 'this > 0' }];")]
    [InlineData("option (buf.validate.message).cel_expression = 'this.i > 0'; option (buf.validate.message).cel_expression = 'this.i > 1';")]
    [InlineData("option (buf.validate.message).cel = { id: 'x' expression: 'this.s' };")]
    [InlineData("option (buf.validate.message).cel = { id: 'x' message: '' expression: 'this.i > 0 // \"é\"' };")]
    public void Good_rules_are_silent(string declaration) => MarkedSchema.Check(Schema(declaration));

    private static string Schema(string declaration) => $$"""
        syntax = "proto2";
        package t;
        import "buf/validate/validate.proto";
        message M {
          {{declaration}}
          optional string s = 50;
          optional int32 i = 51;
        }
        """;
}
