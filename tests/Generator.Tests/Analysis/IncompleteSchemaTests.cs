using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>A mistake in a .proto is reported there: a valid data file only gets the finding that it is only partly checked.</summary>
public sealed class IncompleteSchemaTests
{
    private const string Base = """
        syntax = "proto2";
        package shop;
        message Limits { required int32 most = 1; optional Mode mode = 2; }
        enum Mode { OFF = 0; ON = 1; }
        """;

    private const string Shop = """
        syntax = "proto2";
        package shop;
        import "base.proto";
        message Server {
          required string host = 1;
          optional Limits limits = 2;
          repeated Limits more = 3;
          map<string, Limits> by_name = 4;
          optional Kind kind = 5;
          oneof choice { string name = 6; Limits other = 7; }
          extensions 100 to 200;
        }
        enum Kind { PLAIN = 0; FANCY = 1; }
        message Unrelated { optional int32 count = 1; }
        extend Server { optional Limits extra = 100; }
        """;

    private const string Data = """
        host: "a"
        limits { most: 1 mode: ON }
        more { most: 1 } more: [{ most: 2 }, { most: 3 mode: OFF }]
        by_name { key: "a" value { most: 1 } }
        kind: FANCY
        other { most: 1 }
        [shop.extra] { most: 3 }
        """;

    private static Task<string[]> Run(string shop, string @base, string data = Data, string message = "shop.Server") => AnalyzerRun.Run(
        new DataFileAnalyzer(),
        CSharpCompilation.Create("Empty"),
        ("base.proto", @base, null, null),
        ("shop.proto", shop, null, null),
        ("a.cfg", data, message, null));

    public static TheoryData<string, string> Mistakes => new()
    {
        // The replaced part of shop.proto, and its replacement.
        { "  optional Limits limits = 2;", "  requ" },
        { "  optional Limits limits = 2;", "  optional Limits limits" },
        { "  optional Limits limits = 2;", "  optional Limits limits = ;" },
        { "  optional Limits limits = 2;", "  optional Limts limits = 2;" },
        { "  optional Limits limits = 2;", "  optional limits = 2;" },
        { "  repeated Limits more = 3;", "  repeated Limts more = 3;" },
        { "  repeated Limits more = 3;", "  repeeted Limits more = 3;" },
        { "map<string, Limits>", "map<string, Limts>" },
        { "map<string, Limits>", "map<strng, Limits>" },
        { "map<string, Limits>", "map<string, Limits" },
        { "optional Kind kind", "optional Knd kind" },
        { "enum Kind {", "enum Knd {" },
        { "enum Kind {", "enum Kind" },
        { "FANCY = 1;", "FANCY = ;" },
        { "FANCY = 1;", "FAN" },
        { "FANCY = 1; }", "" },
        { "string name = 6; Limits other = 7; }", "string name = 6; Limits oth" },
        { "oneof choice {", "oneof {" },
        { "Limits other = 7;", "Limts other = 7;" },
        { "import \"base.proto\";", "" },
        { "import \"base.proto\";", "import \"bse.proto\";" },
        { "import \"base.proto\";", "import \"base.proto;" },
        { "import \"base.proto\";", "imp" },
        { "package shop;", "pack" },
        { "package shop;", "package shop" },
        { "syntax = \"proto2\";", "syntax = \"proto" },
        { "message Server {", "message Server" },
        { "message Server {", "message {" },
        { "message Server {", "mesage Server {" },
        { "message Server {", "message X { requ\nmessage Server {" },
        { "message Server {", "message X { optional string s = \"\nmessage Server {" },
        { "message Server {", "message Server { } message Server {" },
        { "extensions 100 to 200;\n}", "extensions 100 to 200;\n" },
        { "extensions 100 to 200;", "extensions 100 t" },
        { "extend Server {", "extend Servr {" },
        { "extend Server { optional Limits extra = 100; }", "extend Server { optional Limits ext" },
        { "extend Server { optional Limits extra", "extend Server { optional Limts extra" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_in_a_schema_brings_no_error_into_a_data_file_that_is_right(string old, string changed)
    {
        Assert.Empty(await Run(Shop, Base));
        string shop = Shop.Replace("\r\n", "\n", StringComparison.Ordinal);
        string broken = shop.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(shop, broken);

        string[] found = await Run(broken, Base);

        Assert.All(found, static one => Assert.StartsWith("a.cfg(1,1): info AMCT5036: the schema", one, StringComparison.Ordinal));
        Assert.InRange(found.Length, 0, 1);
    }

    [Theory]
    [InlineData("message Limits {", "message Limts {")]
    [InlineData("required int32 most = 1;", "required int32 mos")]
    [InlineData("optional Mode mode", "optional Mod mode")]
    [InlineData("OFF = 0; ON = 1;", "OFF = 0; O")]
    [InlineData("enum Mode", "enum Mod")]
    [InlineData("package shop;", "package shp;")]
    public async Task So_does_one_in_a_file_that_is_imported(string old, string changed) =>
        Assert.StartsWith(
            "a.cfg(1,1): info AMCT5036: the schema", Assert.Single(await Run(Shop, Base.Replace(old, changed, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_known_is_checked_all_the_same()
    {
        string broken = Shop.Replace("optional Limits limits = 2;", "requ", StringComparison.Ordinal);

        string[] found = await Run(broken, Base, "host: 3\nother { mst: 1 }\nnew_field { a: 1 }\n");

        Assert.Equal(3, found.Length);
        Assert.Equal("a.cfg(1,1): info AMCT5036: the schema has errors (shop.Server): the file is only partly checked", found[0]);
        Assert.StartsWith("a.cfg(1,7): error AMCT5011: ", found[1], StringComparison.Ordinal);
        Assert.StartsWith("a.cfg(2,9): error AMCT5010: 'other' (Limits) has no field 'mst'", found[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_message_beside_a_broken_one_is_checked_in_full() =>
        Assert.Equal(
            ["a.cfg(1,1): error AMCT5010: Unrelated has no field 'cont'; did you mean 'count'?"],
            await Run(Shop.Replace("optional Limits limits = 2;", "requ", StringComparison.Ordinal), Base, "cont: 1", "shop.Unrelated"));

    [Fact]
    public async Task A_message_that_nothing_declares_is_an_error_where_the_schemas_are_sound() =>
        Assert.Equal(
            ["a.cfg(1,1): error AMCT5032: no schema of this project declares the message 'shop.Server'; did you mean 'shop.Serve'?"],
            await Run("syntax = 'proto2'; package shop; message Serve { }", Base));
}
