using System.Text;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Syntax;

public class GrammarTests
{
    private const string Proto2 = "syntax = \"proto2\";\n";
    private const string Proto3 = "syntax = \"proto3\";\n";
    private const string Edition2023 = "edition = \"2023\";\n";
    private const string Edition2024 = "edition = \"2024\";\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(";;;")]
    [InlineData("// only a comment")]
    [InlineData("syntax = 'proto' \"2\";")]
    [InlineData("package a /* x */ . // y\n b;")]
    [InlineData("import \"a\" '.proto'; import public \"b.proto\"; import weak \"c.proto\";")]
    [InlineData("message A { ; optional int32 a = 1; ; }")]
    [InlineData("message A { optional .a . b.C c = 0x1F; required bytes d = 017; repeated group E = 3 { } }")]
    [InlineData("message A { map < string , .b.C > m = 1; optional map n = 2; repeated .map.x o = 3; }")]
    [InlineData("message A { optional message message = 1; optional enum enum = 2; optional optional optional = 3; }")]
    [InlineData("message A { optional int32 default = 1 [default = -5, json_name = \"a\" \"b\", (a.b.c).d.(.e) = { x: \"}\" /* } */ }]; }")]
    [InlineData("message A { oneof o { option (x) = 1; int32 a = 1; group B = 2 { optional int32 b = 1; } message c = 3; } }")]
    [InlineData("message A { extensions 1, 5 to 9, 100 to max [(a) = 1, verification = UNVERIFIED]; }")]
    [InlineData("message A { reserved 1, 5 to 9, 100 to max; reserved \"a\", 'b' \"c\"; }")]
    [InlineData("enum A { option allow_alias = true; B = 0; C = -1 [deprecated = true]; D = -0x7f; reserved -5 to -2, 7 to max; reserved \"X\"; ; }")]
    [InlineData("extend .A.B { optional int32 a = 1; repeated group C = 2 { } }")]
    [InlineData("service S { ; option a = b; rpc M (stream .A) returns (stream B) { option c = 1.5e3; ; } rpc stream (A) returns (B); rpc N (A) returns (B) { } }")]
    [InlineData("option a = inf; option b = -inf; option c = -nan; option d = -1.5; option e = .5; option f = 1e10; option g = -9223372036854775808;")]
    [InlineData("message A { optional double a = 1 [default = 18446744073709551616]; optional float b = 2 [default = -inf]; }")]
    public void Proto2_reads(string text) => Parsing.ParseSound(text);

    [Theory]
    [InlineData("message A { int32 a = 1; optional string b = 2; repeated bytes c = 3; map<int32, A> d = 4; }")]
    [InlineData("message A { export b = 1; local c = 2; export.d e = 3; }")]
    [InlineData("message A { stream a = 1; rpc b = 2; returns c = 3; to d = 4; max e = 5; package f = 6; }")]
    public void Proto3_reads(string text) => Parsing.ParseSound(Proto3 + text);

    [Theory]
    [InlineData("message A { int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; reserved b, c; reserved 5 to 9; }")]
    [InlineData("enum A { B = 0; reserved C, D; reserved -1; }")]
    public void Editions_read(string text) => Parsing.ParseSound(Edition2023 + text);

    [Fact]
    public void Edition_2024_has_visibility_and_option_imports()
    {
        ProtoFileSyntax file = Parsing.ParseSound(
            Edition2024 + "import \"a.proto\"; import option \"b.proto\"; export message A { local message B { } export enum C { D = 0; } optional_x c = 2; } local enum E { F = 0; }");
        Assert.Equal([ImportKind.Plain, ImportKind.Option], file.Imports.Select(import => import.Kind));
        Assert.Equal(SymbolVisibility.Export, file.Messages[0].Visibility);
        Assert.Equal(SymbolVisibility.Local, file.Messages[0].Messages[0].Visibility);
        Assert.Equal(SymbolVisibility.Export, file.Messages[0].Enums[0].Visibility);
        Assert.Equal(SymbolVisibility.Local, file.Enums[0].Visibility);
        Assert.Equal("c", Assert.Single(file.Messages[0].Fields).Name.Text);
    }

    [Fact]
    public void A_file_knows_its_language_and_names()
    {
        ProtoFileSyntax file = Parsing.ParseSound(Proto3 + "package a . /* c */ b.c;\nimport public \"x.proto\";");
        Assert.Equal(Edition.Proto3, file.Edition);
        Assert.Equal("proto3", file.EditionText?.Text);
        Assert.Equal("a.b.c", file.Package?.Text);
        Assert.Equal((ImportKind.Public, "x.proto"), (file.Imports[0].Kind, file.Imports[0].Path.Text));
        Assert.Equal(Edition.Proto2, Parsing.ParseSound("").Edition);
        Assert.Equal(Edition.Editions, Parsing.ParseSound(Edition2023).Edition);
    }

    [Fact]
    public void Fields_carry_what_is_written()
    {
        MessageSyntax message = Parsing.ParseSound(
            Proto2 + "message A { optional .b.C x = 5 [deprecated = true]; map<string, int64> m = 6; oneof o { bool y = 7; } repeated group G = 8 { optional int32 z = 1; } }").Messages[0];
        FieldSyntax[] fields = [.. message.Fields];
        Assert.Equal(["x", "m", "y", "G"], fields.Select(field => field.Name.Text));
        Assert.Equal([5L, 6L, 7L, 8L], fields.Select(field => field.Number.Value));
        Assert.Equal([FieldLabel.Optional, FieldLabel.None, FieldLabel.None, FieldLabel.Repeated], fields.Select(field => field.Label));
        Assert.Equal([-1, -1, 0, -1], fields.Select(field => field.Oneof));
        Assert.Equal([".b.C", "int64", "bool", "G"], fields.Select(field => field.Type.Text));
        Assert.Equal("string", fields[1].MapKey?.Text);
        Assert.Equal("z", fields[3].Group?.Fields[0].Name.Text);
        Assert.Empty(message.Messages);
        Assert.Equal("o", message.Oneofs[0].Name.Text);
    }

    [Fact]
    public void Ranges_include_both_ends()
    {
        ProtoFileSyntax file = Parsing.ParseSound(
            Proto2 + "message A { reserved 1, 3 to 5, 100 to max; extensions 6 to 9; } enum E { Z = 0; reserved -2 to -1, 5 to max; }");
        MessageSyntax message = file.Messages[0];
        Assert.Equal([(1L, 1L), (3L, 5L), (100L, 536_870_911L)], message.ReservedRanges.Select(range => (range.First.Value, range.Last.Value)));
        Assert.True(message.ReservedRanges[2].Last.IsMax);
        Assert.Equal((6L, 9L), (message.ExtensionRanges[0].First.Value, message.ExtensionRanges[0].Last.Value));
        Assert.Equal([(-2L, -1L), (5L, int.MaxValue)], file.Enums[0].ReservedRanges.Select(range => (range.First.Value, range.Last.Value)));
    }

    [Theory]
    [InlineData("true", nameof(OptionValueKind.Identifier), "true")]
    [InlineData("-inf", nameof(OptionValueKind.Identifier), "-inf")]
    [InlineData("- nan", nameof(OptionValueKind.Identifier), "-nan")]
    [InlineData("0x10", nameof(OptionValueKind.PositiveInteger), "16")]
    [InlineData("18446744073709551615", nameof(OptionValueKind.PositiveInteger), "18446744073709551615")]
    [InlineData("-9223372036854775808", nameof(OptionValueKind.NegativeInteger), "9223372036854775808")]
    [InlineData("-1.5e1", nameof(OptionValueKind.Float), "-15")]
    [InlineData("'a\\n' \"\\303\\244\"", nameof(OptionValueKind.String), "a\nä")]
    public void Options_have_values(string written, string kind, string expected)
    {
        OptionValueSyntax value = Parsing.ParseSound($"option a = {written};").Options[0].Value;
        Assert.Equal(kind, value.Kind.ToString());
        string actual = value.Kind switch
        {
            OptionValueKind.Identifier => value.Identifier,
            OptionValueKind.Float => FormattableString.Invariant($"{value.Float}"),
            OptionValueKind.String => Encoding.UTF8.GetString([.. value.Bytes]),
            _ => FormattableString.Invariant($"{value.Integer}"),
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void An_option_has_a_name_in_parts_and_the_bytes_between_the_braces()
    {
        const string Text = "option (a.b).c.(.d) = { x { y: '}' } // z\n };";
        OptionSyntax option = Parsing.ParseSound(Text).Options[0];
        Assert.Equal([("a.b", true), ("c", false), (".d", true)], option.Name.Select(part => (part.Name.Text, part.IsExtension)));
        Assert.Equal(" x { y: '}' } // z\n ", Slice(Text, option.Value.Span));
        Assert.Equal(Text, Slice(Text, option.Span));
    }

    [Fact]
    public void Methods_carry_what_is_written()
    {
        ServiceSyntax service = Parsing.ParseSound("service S { rpc A(stream .b.C) returns (D); rpc B(C) returns (stream D) { option e = 1; } }").Services[0];
        Assert.Equal(("A", ".b.C", "D", true, false), Describe(service.Methods[0]));
        Assert.Equal(("B", "C", "D", false, true), Describe(service.Methods[1]));
        Assert.Single(service.Methods[1].Options);

        static (string, string, string, bool, bool) Describe(MethodSyntax method) =>
            (method.Name.Text, method.Input.Text, method.Output.Text, method.ClientStreams, method.ServerStreams);
    }

    [Fact]
    public void Spans_cover_what_they_name()
    {
        const string Text = "\uFEFF// ä\nmessage A { optional .b . C c = 12 [d = 1, e = 'f']; }";
        MessageSyntax message = Parsing.ParseSound(Text).Messages[0];
        FieldSyntax field = message.Fields[0];
        Assert.Equal("message A { optional .b . C c = 12 [d = 1, e = 'f']; }", Slice(Text, message.Span));
        Assert.Equal("optional .b . C c = 12 [d = 1, e = 'f'];", Slice(Text, field.Span));
        Assert.Equal("optional", Slice(Text, field.LabelSpan));
        Assert.Equal(".b . C", Slice(Text, field.Type.Span));
        Assert.Equal("c", Slice(Text, field.Name.Span));
        Assert.Equal("12", Slice(Text, field.Number.Span));
        Assert.Equal("e = 'f'", Slice(Text, field.Options[1].Span));
        Assert.Equal("'f'", Slice(Text, field.Options[1].Value.Span));
    }

    private static string Slice(string text, SourceSpan span) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text), span.Start, span.Length);
}
