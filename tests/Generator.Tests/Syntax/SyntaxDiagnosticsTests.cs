using System.Reflection;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Syntax;

public class SyntaxDiagnosticsTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "message A ( } message B { optional A a = 1; }", "1:11 AMCT1001 expected '{', found '('" },
        { "message", "1:8 AMCT1001 expected a message name, found the end of the file" },
        { "import a;", "1:8 AMCT1001 expected the file to import, in quotes, found 'a'" },
        { "package .a;", "1:9 AMCT1001 expected a package name, found '.'" },
        { "package a.;", "1:11 AMCT1001 expected an identifier after '.', found ';'" },
        { "option a = -Inf;", "1:13 AMCT1001 expected a number, 'inf' or 'nan' after '-', found 'Inf'" },
        { "enum E { A = +1; }", "1:14 AMCT1001 expected a number, found '+'" },
        { "message A { reserved -1; }", "1:22 AMCT1001 expected a field name or number, found '-'" },
        { "service S { get(A) returns (B); }", "1:13 AMCT1001 expected 'rpc', 'option' or '}', found 'get'" },
        { "package a", "1:10 AMCT1002 missing ';'" },
        { "message A {", "1:12 AMCT1003 missing '}': message 'A', opened at 1:11, is not closed" },
        { "option (a) = { b: 1;", "1:21 AMCT1003 missing '}': the option's value, opened at 1:14, is not closed" },
        { "}", "1:1 AMCT1004 unmatched '}': nothing is open here" },
        { "foo bar = 1; baz;", "1:1 AMCT1005 expected a declaration, such as 'message' or 'enum', found 'foo'" },
        { "message A { optional int32 a; }", "1:29 AMCT1006 field 'a' has no number: write '=' and a number after the name" },
        { "enum E { A; }", "1:11 AMCT1006 enum value 'A' has no number: write '=' and a number after the name" },
        { "message A { int32 a = 1; }", "1:13 AMCT1007 field 'a' has no label: in proto2, write 'optional', 'required' or 'repeated' before its type" },
        { "message A { oneof o { optional int32 a = 1; } }", "1:23 AMCT1008 label 'optional' is not allowed in a oneof: remove it" },
        { "message A { repeated map<int32, A> a = 1; }", "1:13 AMCT1008 label 'repeated' is not allowed on a map field: remove it" },
        { "syntax='proto3'; message A { required int32 a = 1; }", "1:30 AMCT1008 label 'required' is not allowed in proto3: remove it" },
        { "edition='2023'; message A { required int32 a = 1; }", "1:29 AMCT1008 label 'required' is not allowed in editions: write [features.field_presence = LEGACY_REQUIRED] after the number" },
        { "edition='2023'; message A { optional int32 a = 1; }", "1:29 AMCT1008 label 'optional' is not allowed in editions: remove it, a field has presence unless features.field_presence changes that" },
        { "syntax='proto3'; message A { repeated group B = 1 { } }", "1:39 AMCT1009 groups do not exist in proto3: use a nested message" },
        { "edition='2023'; message A { group B = 1 { } }", "1:29 AMCT1009 groups do not exist in editions: use a nested message, with features.message_encoding = DELIMITED if the wire format must not change" },
        { "message A { optional group b = 1 { } }", "1:28 AMCT1010 group name 'b' must start with a capital letter" },
        { "message A { optional group B = 1; }", "1:33 AMCT1011 group 'B' has no body: write its fields in '{' and '}' after the number" },
        { "message A { oneof o { map<int32, A> a = 1; } }", "1:23 AMCT1012 a map field is not allowed in a oneof: wrap it in a message" },
        { "extend A { map<int32, A> a = 1; }", "1:12 AMCT1012 a map field is not allowed as an extension: wrap it in a message" },
        { "enum E { A = -2147483649; }", "1:14 AMCT1013 number '-2147483649' does not fit into 32 bits" },
        { "enum E { A = 0; reserved 5 to 3000000000; }", "1:31 AMCT1013 number '3000000000' does not fit into 32 bits" },
        { "option a = 0x10000000000000000;", "1:12 AMCT1013 number '0x10000000000000000' does not fit into 64 bits" },
        { "syntax = 'proto4'; message A { int32 a = 1; }", "1:10 AMCT1014 unknown syntax 'proto4': write \"proto2\" or \"proto3\", or an edition statement" },
        { "edition = '2022'; message A { optional int32 a = 1; }", "1:11 AMCT1015 unknown edition '2022': write \"2023\" or \"2024\"" },
        { "package a; syntax = 'proto3';", "1:12 AMCT1016 'syntax' must be the first statement of the file, and the only one of its kind" },
        { "package a; package b;", "1:20 AMCT1017 the file is already in package 'a': remove one of the two" },
        { "enum E { }", "1:6 AMCT1018 enum 'E' must have at least one value" },
        { "message A { oneof o { } }", "1:19 AMCT1018 oneof 'o' must have at least one field" },
        { "extend A { }", "1:8 AMCT1018 extend 'A' must have at least one field" },
        { "message A { reserved a; }", "1:22 AMCT1019 in proto2 reserved names are strings: write \"a\"" },
        { "edition='2023'; enum A { B = 0; reserved 'a'; }", "1:42 AMCT1019 in editions reserved names are identifiers: write a" },
        { "message A { reserved 1, 'a'; }", "1:25 AMCT1020 names and numbers cannot be reserved in one statement: split it in two" },
        { "import option 'a.proto';", "1:8 AMCT1021 'import option' does not exist before edition 2024: leave 'option' out" },
        { "edition='2024'; import weak 'a.proto';", "1:24 AMCT1021 'import weak' does not exist from edition 2024 on: write 'option' instead" },
        { "edition='2024'; import option 'a.proto'; import 'b.proto';", "1:49 AMCT1022 import of 'b.proto' must come before all 'import option'" },
        { "package a; export message A { }", "1:12 AMCT1023 'export' is allowed from edition 2024 on" },
        { "message A { local enum B { C = 0; } }", "1:13 AMCT1023 'local' is allowed from edition 2024 on" },
        { "edition='2024'; export service S { }", "1:17 AMCT1023 'export' is allowed only before 'message' and 'enum'" },
        { "import \"a.proto;", "1:8 AMCT1024 the string that starts here is not closed: write \" at its end" },
        { "option a = 'x\\q';", "1:14 AMCT1025 unknown escape '\\q': a literal backslash must be doubled" },
        { "enum E { A = 08; }", "1:14 AMCT1026 number '08' is malformed: a number that starts with 0 is octal and can only have the digits 0 to 7" },
        { "enum E { A = 0x; }", "1:14 AMCT1026 number '0x' is malformed: '0x' must be followed by hexadecimal digits" },
        { "option a = 1.2.3;", "1:12 AMCT1026 number '1.2.3' is malformed: a number can have only one decimal point" },
        { "option a = 1e;", "1:12 AMCT1026 number '1e' is malformed: the exponent must have digits" },
        { "option a = 0x1.5;", "1:12 AMCT1026 number '0x1.5' is malformed: a hexadecimal or octal number cannot have a decimal point" },
        { "option a = 1f;", "1:12 AMCT1026 number '1' is malformed: a number must not be followed by a letter: put a space or a separator between them" },
        { "message 配置 { }", "1:9 AMCT1027 unexpected character '配置': it is only allowed in strings and comments" },
        { "message\u0001 A { }", "1:8 AMCT1027 unexpected character U+0001: it is only allowed in strings and comments" },
        { "option a = 'x\0';", "1:14 AMCT1027 unexpected character U+0000: it is only allowed in strings and comments" },
        { "message A { /* }", "1:13 AMCT1028 the comment that starts here is not closed: write '*/' at its end" },
        { "package a; enmu E { A = 0; }", "1:12 AMCT1029 unknown keyword 'enmu'; did you mean 'enum'?" },
        { "service S { rpc A(int32) returns (B); }", "1:19 AMCT1030 'int32' is not a message: a message type is required here" },
        { "/* a\n /* b */ message A { }", "2:2 AMCT1032 '/*' inside the comment that starts at 1:1: a block comment ends at the first '*/' and cannot contain another; remove this '/*'" },
        { "message A { /* a */ /*/*/ }", "1:23 AMCT1032 '/*' inside the comment that starts at 1:21: a block comment ends at the first '*/' and cannot contain another; remove this '/*'" },
        { "message A { // a\0 b\0 } \"\n }", "1:17 AMCT1027 unexpected character U+0000: it is only allowed in strings and comments" },
        { "\uFEFF\uFEFF\uFEFFmessage A { }", "1:2 AMCT1027 unexpected character '\\uFEFF': it is only allowed in strings and comments" },
        { "/* a\0 */ message A { }", "1:5 AMCT1027 unexpected character U+0000: it is only allowed in strings and comments" },
        { "message A { optional map.B b = 1; }", "1:22 AMCT1033 the type of a field cannot start with 'map.', which is read as the keyword: write '.' and the full name of 'map.B'" },
        { "option (a) = { b: 1 # c\n d: 2 };", "1:21 AMCT1034 '#' starts a comment that extends to the end of the whole value, not of the line, so the rest is ignored: write '//'" },
        { "edition = '2026'; message A { }", "1:11 AMCT1015 unknown edition '2026': editions up to 2024 are supported; 2026 is expected in protobuf 36" },
        { "edition = 'proto3'; message A { }", "1:11 AMCT1015 unknown edition 'proto3': write syntax = \"proto3\";" },
        { "message A { reserved 'a b'; }", "1:22 AMCT1031 reserved name 'a b' is not an identifier, so nothing can have this name" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_mistake_is_one_diagnostic(string text, string expected) =>
        Assert.Equal([expected], Parsing.Describe(Parsing.Parse(text)));

    [Fact]
    public void Every_id_has_a_case()
    {
        string cases = string.Join('\n', Cases.Select(row => (string)row[1]));
        Assert.All(SyntaxDiagnostics.Kinds, kind => Assert.Contains($" {kind.Id} ", cases, StringComparison.Ordinal));
    }

    [Fact]
    public void Places_are_counted_in_utf_16()
    {
        DiagnosticInfo diagnostic = Parsing.Parse("/* 😀ä */ foo").Diagnostics[0];
        Assert.Equal((10, 3), (diagnostic.Place.Start, diagnostic.Place.Length));
        Assert.Equal("file.proto", diagnostic.Place.Path);
    }
}
