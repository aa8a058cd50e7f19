namespace AmctGen.Generator.Tests.Schema;

/// <summary>Rules of the language, one per line: the schema and its findings. protoc 35.1 has the same verdict on each.</summary>
public sealed class LanguageRulesTests
{
    private const string Proto2 = "syntax = \"proto2\";\n";
    private const string Proto3 = "syntax = \"proto3\";\n";
    private const string Edition2023 = "edition = \"2023\";\n";
    private const string Edition2024 = "edition = \"2024\";\n";

    [Theory]
    [InlineData("message M { int32 a = 1 [jstype = JS_STRING]; }", "(2,26): AMCT2030")]
    [InlineData("message M { int64 a = 1 [jstype = JS_STRING]; }", null)]
    [InlineData("message M { int32 a = 1 [jstype = JS_NORMAL]; }", null)]
    [InlineData("message M { repeated int32 a = 1 [packed = true]; }", "(2,35): AMCT2030")]
    [InlineData("message M { int32 a = 1 [lazy = true]; }", "(2,26): AMCT2030")]
    [InlineData("message M { M a = 1 [lazy = true]; }", null)]
    [InlineData("message M { M a = 1 [features.field_presence = IMPLICIT]; }", "(2,31): AMCT2031")]
    [InlineData("message M { int32 a = 1 [features.field_presence = IMPLICIT]; }", null)]
    [InlineData("message M { repeated int32 a = 1 [features.field_presence = IMPLICIT]; }", "(2,44): AMCT2031")]
    [InlineData("message M { oneof x { M y = 1 [features.field_presence = EXPLICIT]; } }", "(2,41): AMCT2031")]
    [InlineData("message M { int32 a = 1 [features.repeated_field_encoding = EXPANDED]; }", "(2,35): AMCT2031")]
    [InlineData("message M { repeated string a = 1 [features.repeated_field_encoding = EXPANDED]; }", null)]
    [InlineData("message M { repeated string a = 1 [features.repeated_field_encoding = PACKED]; }", "(2,45): AMCT2031")]
    [InlineData("message M { repeated string a = 1 [features = { repeated_field_encoding: PACKED }]; }", "(2,49): AMCT2031")]
    [InlineData("message M { int32 a = 1 [features.message_encoding = DELIMITED]; }", "(2,35): AMCT2031")]
    [InlineData("message M { map<int32, M> a = 1 [features.message_encoding = DELIMITED]; }", "(2,43): AMCT2031")]
    [InlineData("message M { map<int32, string> a = 1 [features.utf8_validation = NONE]; }", null)]
    [InlineData("message M { map<int32, bytes> a = 1 [features.utf8_validation = NONE]; }", "(2,47): AMCT2031")]
    [InlineData("message M { int32 a = 1 [features.json_format = ALLOW]; }", "(2,35): AMCT2030")]
    [InlineData("message M { option features.field_presence = IMPLICIT; }", "(2,29): AMCT2030")]
    [InlineData("message M { int32 a = 1 [features.enforce_naming_style = STYLE_LEGACY]; }", "(2,35): AMCT2047")]
    [InlineData("option features.field_presence = LEGACY_REQUIRED;", "(2,17): AMCT2031")]
    [InlineData("message M { string a = 1 [json_name = \"[x]\"]; }", "(2,27): AMCT2030")]
    [InlineData("message M { string a = 1 [json_name = 5]; }", "(2,27): AMCT2030")]
    [InlineData("message M { reserved a; reserved b, b; }", "(2,37): AMCT2040")]
    [InlineData("enum E { A = 0; reserved B, B; }", "(2,29): AMCT2040")]
    [InlineData("enum E { A = 0; reserved 5 to max; reserved 9; }", "(2,45): AMCT2020")]
    [InlineData("enum E { A = 0; reserved 9 to 5; }", "(2,26): AMCT2020")]
    [InlineData("message M { int32 a = 1 [deprecated = true, deprecated = false]; }", "(2,45): AMCT2024")]
    [InlineData("message M { option deprecated = true; option deprecated = true; }", "(2,46): AMCT2024")]
    [InlineData("message M { int32 a = 1 [features = { field_presence: EXPLICIT }, features.field_presence = IMPLICIT]; }", "(2,67): AMCT2024")]
    [InlineData("message M { int32 a = 1 [features.field_presence = IMPLICIT, features = {}]; }", "(2,62): AMCT2024")]
    [InlineData("message M { int32 a = 1 [features = {}, features.field_presence = IMPLICIT]; }", null)]
    [InlineData("message M { int32 ab_ = 1; int32 ab = 2; }", "(2,34): AMCT2032")]
    [InlineData("message M { option deprecated_legacy_json_field_conflicts = true; int32 ab_ = 1; int32 ab = 2; }", null)]
    [InlineData("enum E { option allow_alias = true; A = 0; B = 0; C = 1; }", null)]
    [InlineData("enum E { option allow_alias = false; A = 0; }", "(2,17): AMCT2046")]
    [InlineData("enum E { option features.json_format = LEGACY_BEST_EFFORT; A = 0; a = 1; }", "(2,67): AMCT2034")]
    [InlineData("enum Foo { FOO_BAR_BAZ = 0; FOO_BARBAZ = 1; }", null)]
    public void Edition_2023(string schema, string? expected) => AssertFinding(Edition2023 + schema, expected);

    [Theory]
    [InlineData("(c).my_map = { key: 'a' value: 1 }", null)]
    [InlineData("(c).my_map = { key: 'a' value: 'b' }", "(7,51): AMCT2022")]
    [InlineData("(c).my_map = 5", "(7,33): AMCT2022")]
    [InlineData("(c) = { my_map { key: 'a' value: 1 } my_map { key: 'b' value: 2 } }", null)]
    [InlineData("(c) = { [t.inner] { x: 1 [t.n]: 5 } }", null)]
    [InlineData("(c) = { [inner] { x: 1 [n]: 5 } }", null)]
    [InlineData("(c) = { [t.inner] { x: 's' } }", "(7,43): AMCT2022")]
    [InlineData("(c) = { [t.inner] { [t.n]: 1.5 } }", "(7,47): AMCT2022")]
    [InlineData("(c) = { [t.inner] { y: 1 } }", "(7,40): AMCT2022")]
    [InlineData("(c) = { [t.n]: 1 [t.n]: 2 }", "(7,37): AMCT2022")]
    [InlineData("(c) = { [t.list]: [1, 2] [t.list]: 3 }", null)]
    [InlineData("(c) = { [t.other]: 1 }", "(7,28): AMCT2022")]
    [InlineData("(c) = { [.t.n]: 1 }", "(7,28): AMCT2022")]
    public void Aggregate_option(string option, string? expected) => AssertFinding(
        Proto2 + "package t; import 'google/protobuf/descriptor.proto';\nmessage C { map<string, int32> my_map = 5; optional int32 x = 1; extensions 100 to 200; }\n"
        + "extend google.protobuf.MessageOptions { optional C c = 50001; }\n"
        + "extend C { optional C inner = 100; optional int32 n = 101; repeated int32 list = 102; }\n"
        + "message O { extensions 1 to 9; } extend O { optional int32 other = 1; }\n"
        + $"message M {{ option {option}; }}", expected);

    [Theory]
    [InlineData("[a/t.C] { x: 1 }", null)]
    [InlineData("[a/t.C] { x: 's' }", "(4,48): AMCT2022")]
    [InlineData("[a/t.D] { }", "(4,35): AMCT2022")]
    [InlineData("[/t.C] { x: 1 }", "(4,35): AMCT2022")]
    [InlineData("[a%zz/t.C] { x: 1 }", "(4,35): AMCT2022")]
    public void Any_in_an_option(string content, string? expected) => AssertFinding(
        Proto2 + "package t; import 'google/protobuf/descriptor.proto'; import 'google/protobuf/any.proto'; message C { optional int32 x = 1; }\n"
        + "extend google.protobuf.MessageOptions { optional google.protobuf.Any any = 50001; }\n"
        + $"message M {{ option (any) =      {{ {content} }}; }}", expected);

    [Theory]
    [InlineData("message M { local local = 1; }", "(2,13): AMCT1023")]
    [InlineData("message Export { } message M { export foo = 1; }", "(2,32): AMCT1023")]
    [InlineData("local service S { }", "(2,1): AMCT1023")]
    [InlineData("message M { export enum E { A = 0; } }", null)]
    [InlineData("message bad_name { }", "(2,9): AMCT2038")]
    [InlineData("message badName { }", "(2,9): AMCT2038")]
    [InlineData("message Bad2Name { }", null)]
    [InlineData("message M { int32 BadF = 1; }", "(2,19): AMCT2038")]
    [InlineData("message M { int32 f_1 = 1; }", "(2,19): AMCT2038")]
    [InlineData("message M { int32 f_a1 = 1; }", null)]
    [InlineData("message M { int32 _f = 1; }", "(2,19): AMCT2038")]
    [InlineData("message M { int32 f_ = 1; }", "(2,19): AMCT2038")]
    [InlineData("message M { int32 f__g = 1; }", "(2,19): AMCT2038")]
    [InlineData("message M { oneof O { int32 a = 1; } }", "(2,19): AMCT2038")]
    [InlineData("enum E { A_1 = 0; }", "(2,10): AMCT2038")]
    [InlineData("enum E { A1_B = 0; }", null)]
    [InlineData("enum E { Ab = 0; }", "(2,10): AMCT2038")]
    [InlineData("service S_x { }", "(2,9): AMCT2038")]
    [InlineData("message Q { } service S { rpc m(Q) returns (Q); }", "(2,31): AMCT2038")]
    [InlineData("package a.b_c;", null)]
    [InlineData("package A;", "(2,9): AMCT2038")]
    [InlineData("message M { extensions 1 to 10; } extend M { int32 BadExt = 1; }", "(2,52): AMCT2038")]
    [InlineData("message M { option features.enforce_naming_style = STYLE_LEGACY; int32 BadExt = 1; message bad { } enum bad_enum { x = 0; } }", null)]
    [InlineData("message M { int32 BadExt = 1 [features.enforce_naming_style = STYLE_LEGACY]; }", null)]
    [InlineData("option features.default_symbol_visibility = STRICT; local message M { export message N { } }", "(2,86): AMCT2037")]
    [InlineData("option features.default_symbol_visibility = STRICT; local message M { reserved 1 to max; export enum E { A = 0; } }", null)]
    [InlineData("message M { string a = 1 [ctype = CORD]; }", "(2,27): AMCT2030")]
    public void Edition_2024(string schema, string? expected) => AssertFinding(Edition2024 + schema, expected);

    [Theory]
    [InlineData("option features.field_presence = IMPLICIT;", "(2,8): AMCT2031")]
    [InlineData("option features.foo = 1;", "(2,8): AMCT2031")]
    [InlineData("option features.(foo).bar = 1;", "(2,8): AMCT2031")]
    [InlineData("option features = 1;", "(2,8): AMCT2031")]
    [InlineData("message M { option features = { foo: 1 }; }", "(2,20): AMCT2031")]
    [InlineData("enum E { A = 0 [features.bar = 2]; }", "(2,17): AMCT2031")]
    [InlineData("message M { optional int32 a = 1 [features.enum_type = CLOSED]; }", "(2,35): AMCT2031")]
    [InlineData("message M { optional int32 a = 1 [default = { }]; }", "(2,46): AMCT2012")]
    [InlineData("enum E { A = 0; } message M { optional E a = 1 [default = E.A]; }", "(2,60): AMCT1001")]
    [InlineData("message M { optional int32 a_b = 1; optional int32 aB = 2; }", "(2,52): AMCT2033")]
    [InlineData("message M { optional int32 a_b = 1 [json_name = \"x\"]; optional int32 b = 2 [json_name = \"x\"]; }", "(2,70): AMCT2032")]
    [InlineData("message M { optional int32 a_b = 1; optional int32 b = 2 [json_name = \"aB\"]; }", "(2,52): AMCT2033")]
    [InlineData("message M { extensions 1 to 9; } extend M { optional int32 a = 1 [json_name = \"a\"]; }", null)]
    [InlineData("message M { extensions 1 to 9; } extend M { optional int32 a = 1 [json_name = \"b\"]; }", "(2,67): AMCT2030")]
    [InlineData("message M { extensions 1 to 9; } extend M { required int32 a = 1; }", "(2,45): AMCT2043")]
    [InlineData("message M { option message_set_wire_format = true; extensions 4 to max; } extend M { repeated M a = 4; }", "(2,97): AMCT2044")]
    [InlineData("message M { optional M M = 1; } service S { rpc M(M) returns (.M); }", "(2,51): AMCT2004")]
    [InlineData("enum E { A = 0; a = 1; }", "(2,17): AMCT2034")]
    [InlineData("enum E { option deprecated_legacy_json_field_conflicts = true; A = 0; a = 1; }", "(2,71): AMCT2035")]
    public void Syntax_2(string schema, string? expected) => AssertFinding(Proto2 + schema, expected);

    [Theory]
    [InlineData("message M { option message_set_wire_format = true; }", "(2,20): AMCT2023")]
    [InlineData("message M { repeated bytes a = 1 [packed = true]; }", "(2,35): AMCT2030")]
    [InlineData("message M { repeated bytes a = 1 [packed = false]; }", null)]
    [InlineData("message M { option map_entry = true; }", "(2,20): AMCT2030")]
    [InlineData("import \"google/protobuf/any.proto\"; import \"google/protobuf/any.proto\"; message M { google.protobuf.Any a = 1; }", "(2,44): AMCT2039")]
    [InlineData("import \"google/protobuf/any.proto\";", "(2,8): AMCT2051")]
    [InlineData("import public \"google/protobuf/any.proto\";", null)]
    public void Syntax_3(string schema, string? expected) => AssertFinding(Proto3 + schema, expected);

    [Fact]
    public void A_name_that_two_files_declare_is_a_mistake_of_the_later_one()
    {
        var linked = LinkRun.Link(("a.proto", Proto2 + "package p; message M { }"), ("b.proto", Proto2 + "package p;\nenum M { V = 0; }"), ("c.proto", Proto2 + "package p.M;"));
        Assert.Empty(LinkRun.Findings(linked["a.proto"]));
        Assert.Equal("(3,6): AMCT2006: 'p.M' is already declared in 'a.proto'", Assert.Single(LinkRun.Findings(linked["b.proto"])));
        Assert.Equal("(2,9): AMCT2006: 'p.M' is already declared in 'a.proto'", Assert.Single(LinkRun.Findings(linked["c.proto"])));
    }

    [Fact]
    public void A_name_that_a_file_and_its_import_declare_is_told_once()
    {
        var linked = LinkRun.Link(("a.proto", Proto2 + "import \"b.proto\";\nmessage M { }"), ("b.proto", Proto2 + "message M { }"));
        Assert.Equal("(3,9): AMCT2006: 'M' is already declared in 'b.proto'", Assert.Single(LinkRun.Findings(linked["a.proto"])));
        Assert.Empty(LinkRun.Findings(linked["b.proto"]));
    }

    [Fact]
    public void What_is_local_cannot_be_used_elsewhere()
    {
        var linked = LinkRun.Link(
            ("a.proto", Edition2024 + "package a; local message L { } message E { message N { } export message X { } }"),
            ("b.proto", Edition2024 + "import \"a.proto\";\nmessage M {\n  a.L l = 1;\n  a.E e = 2;\n  a.E.N n = 3;\n  a.E.X x = 4;\n}"));
        Assert.Equal(["(4,3): AMCT2037", "(6,3): AMCT2037"], LinkRun.Findings(linked["b.proto"]).Select(static finding => finding[..15]));
    }

    [Fact]
    public void Lite_files_keep_to_themselves()
    {
        var linked = LinkRun.Link(
            ("lite.proto", Proto2 + "option optimize_for = LITE_RUNTIME; message L { }"),
            ("full.proto", Proto2 + "import \"lite.proto\"; message F { optional L l = 1; }"));
        Assert.Equal("(2,8): AMCT2045", Assert.Single(LinkRun.Findings(linked["full.proto"]))[..15]);
    }

    [Fact]
    public void An_import_is_used_through_what_it_imports_publicly()
    {
        var linked = LinkRun.Link(
            ("a.proto", Proto2 + "message A { }"), ("b.proto", Proto2 + "import public \"a.proto\";"), ("c.proto", Proto2 + "import \"b.proto\"; message C { optional A a = 1; }"));
        Assert.Empty(LinkRun.Findings(linked["c.proto"]));
    }

    [Theory]
    [InlineData("number: 1 full_name: \".b\" type: \"int32\"", "optional int32 b = 1;", null)]
    [InlineData("number: 1 full_name: \".c\" type: \"int32\"", "optional int32 b = 1;", "(3,27): AMCT2036")]
    [InlineData("number: 1 full_name: \".b\" type: \"string\"", "optional int32 b = 1;", "(3,27): AMCT2036")]
    [InlineData("number: 1 full_name: \".b\" type: \"int32\" repeated: true", "optional int32 b = 1;", "(3,27): AMCT2036")]
    [InlineData("number: 1 reserved: true", "optional int32 b = 1;", "(3,27): AMCT2036")]
    [InlineData("number: 2 full_name: \".b\" type: \"int32\"", "optional int32 b = 1;", "(3,27): AMCT2036")]
    [InlineData("number: 1 full_name: \"b\" type: \"int32\"", "", "(2,33): AMCT2036")]
    [InlineData("number: 1 full_name: \".b\" type: \"b\"", "", "(2,33): AMCT2036")]
    [InlineData("number: 1 full_name: \".5-b\" type: \"int32\"", "", "(2,33): AMCT2036")]
    [InlineData("number: 1 full_name: \".b\"", "", "(2,33): AMCT2036")]
    [InlineData("number: 9 full_name: \".b\" type: \"int32\"", "", "(2,33): AMCT2036")]
    public void Extensions_match_their_declarations(string declaration, string extension, string? expected) =>
        AssertFinding(Proto2 + "message M { extensions 1 to 5 [ declaration = { " + declaration + " }]; }" + (extension.Length == 0 ? "" : "\nextend M { " + extension + " }"), expected);

    private static void AssertFinding(string schema, string? expected)
    {
        string[] findings = [.. LinkRun.Findings(LinkRun.Link(schema))];
        Assert.Equal(expected ?? "", string.Join('\n', findings.Select(static finding => finding[..(finding.IndexOf(':', StringComparison.Ordinal) + 10)])));
    }
}
