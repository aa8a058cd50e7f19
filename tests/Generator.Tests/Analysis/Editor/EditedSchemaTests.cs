namespace AmctGen.Generator.Tests.Analysis.Editor;

/// <summary>Findings that are kept over edits are those of a project that is opened anew.</summary>
public sealed class EditedSchemaTests
{
    private const string Ranges = """
        syntax = "proto2";
        package base;
        import "buf/validate/validate.proto";
        extend buf.validate.Int32Rules { optional bool even = 80000 [(buf.validate.predefined).cel = { id: "even" message: "must be even" expression: "this % 2 == 0" }]; }
        message Limit { optional int32 most = 1 [(buf.validate.field).int32.gt = 0]; optional Kind kind = 2; }
        enum Kind { PLAIN = 0; FANCY = 1; }
        """;

    private const string Shop = """
        syntax = "proto2";
        package shop;
        import "base.proto";
        import "buf/validate/validate.proto";
        message Server {
          required string host = 1;
          optional int32 port = 2 [(buf.validate.field).int32 = { gt: 0 [base.even]: true }];
          optional base.Limit limit = 3;
          oneof choice { string name = 4; int32 number = 5; }
          extensions 100 to 200;
          reserved "old";
        }
        message Inner { optional Limit limit = 1; message Limit { optional int32 most = 1; } }
        extend Server { optional int32 extra = 100; }
        """;

    private static readonly (string Path, string Text, string Message)[] s_data =
    [
        ("sound.cfg", "host: 'a'\nport: 2\nlimit { most: 1 kind: FANCY }\n", "shop.Server"),
        ("broken.cfg", "hots: 'a'\nport: 'b'\nlimit { mst: 1 kind: FANCI }\nname: 'a' number: 1\n", "Server"),
        ("rules.cfg", "host: 'a'\nport: 3\nlimit { most: 0 }\n", ".shop.Server"),
        ("extended.cfg", "host: 'a'\n[shop.extra]: 1\n", "shop.Server"),
        ("reserved.cfg", "host: 'a'\nold: 1\n", "shop.Server"),
        ("inner.cfg", "limit { most: 1 }\nother: 2\n", "Inner"),
        ("limit.cfg", "most: 0\nkind: FANCY\n", "base.Limit"),
        ("ambiguous.cfg", "most: 0\n", "Limit"),
        ("unknown.cfg", "most: 0\n", "shop.Servr"),
    ];

    public static TheoryData<string, string, string> Edits => new()
    {
        { "shop.proto", "required string host", "optional string host" },
        { "shop.proto", "int32 port", "int64 port" },
        { "shop.proto", "int32 port", "string port" },
        { "shop.proto", "gt: 0", "gt: 4" },
        { "shop.proto", " [base.even]: true", "" },
        { "shop.proto", "[base.even]: true", "[base.evn]: true" },
        { "shop.proto", "optional base.Limit limit", "optional Inner.Limit limit" },
        { "shop.proto", "optional base.Limit limit", "optional base.Limt limit" },
        { "shop.proto", "oneof choice { string name = 4; int32 number = 5; }", "optional string name = 4; optional int32 number = 5;" },
        { "shop.proto", "reserved \"old\";", "" },
        { "shop.proto", "message Inner", "message Servr { } message Inner" },
        { "shop.proto", "message Inner", "message Limit { } message Inner" },
        { "shop.proto", "message Inner", "message Inn" },
        { "shop.proto", "message Limit { optional int32 most = 1; } }", "}" },
        { "shop.proto", "optional int32 extra", "optional string extra" },
        { "shop.proto", "extend Server { optional int32 extra = 100; }", "" },
        { "shop.proto", "import \"base.proto\";", "" },
        { "shop.proto", "package shop;", "package market;" },
        { "shop.proto", "message Server {", "message Server { opt" },
        { "shop.proto", "message Server {", "// A comment.\nmessage Server {" },
        { "base.proto", "gt = 0", "lt = 0" },
        { "base.proto", "gt = 0", "gtt = 0" },
        { "base.proto", "this % 2 == 0", "this % 2 == 1" },
        { "base.proto", "must be even", "must be an even number" },
        { "base.proto", "FANCY = 1;", "FANCI = 1;" },
        { "base.proto", "enum Kind {", "enum Kind { EXTRA = 2;" },
        { "base.proto", "enum Kind {", "enum Knd {" },
        { "base.proto", "message Limit { optional int32 most = 1", "message Limit { optional int32 mst = 1" },
        { "base.proto", "message Limit {", "message Limits {" },
        { "base.proto", "optional Kind kind = 2;", "optional Kind kind = 2; required int32 least = 3;" },
        { "base.proto", "message Limit {", "message Server { } message Limit {" },
    };

    private static EditorProject Open(string shop, string ranges)
    {
        EditorProject project = new EditorProject().Add("base.proto", ranges).Add("shop.proto", shop);
        foreach ((string path, string text, string message) in s_data)
        {
            project.Add(path, text, ("AmctGenMessage", message));
        }
        return project;
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task The_findings_after_an_edit_and_after_its_undo_are_those_of_a_new_project(string path, string old, string changed)
    {
        EditorProject edited = Open(Shop, Ranges);
        string[] first = await edited.Type();
        string before = edited.TextOf(path);
        string after = before.Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(before, after);

        string[] found = await edited.Edit(path, after);

        string[] expected = await (path == "shop.proto" ? Open(after, Ranges) : Open(Shop, after)).Type();
        Assert.Equal(expected, found);
        Assert.Equal(first, await edited.Edit(path, before));
    }

    [Fact]
    public async Task The_files_of_these_tests_have_findings_of_all_kinds()
    {
        string[] found = await Open(Shop, Ranges).Type();

        Assert.Equal(
            ["AMCT5010", "AMCT5011", "AMCT5013", "AMCT5016", "AMCT5024", "AMCT5031", "AMCT5032", "AMCT5034"],
            found.Select(static one => one[one.IndexOf("AMCT", StringComparison.Ordinal)..][..8]).Distinct().Order(StringComparer.Ordinal));
    }
}
