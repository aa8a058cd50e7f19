using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>After any edit, the generated code and the findings are those of a first run with the same files.</summary>
public sealed class EditTests
{
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["plain.proto"] = """
            syntax = "proto2";
            package shop;
            message Plain { optional int32 amount = 1; }
            message Entry { optional string layer_name = 1; optional Plain section = 2; }
            enum Color { RED = 0; }
            """,
        ["types.proto"] = """
            syntax = "proto2";
            package shop;
            message Leaf { optional int32 depth = 1; }
            message Tag { optional string text = 1; optional Leaf leaf = 2; }
            """,
        ["options.proto"] = """
            syntax = "proto2";
            package shop;
            import "google/protobuf/descriptor.proto";
            import "types.proto";
            extend google.protobuf.MessageOptions { optional Tag tag = 50001; }
            """,
        ["tagged.proto"] = """
            syntax = "proto2";
            package shop;
            import "options.proto";
            import "plain.proto";
            message Tagged { option (tag) = { text: "x" leaf { depth: 1 } }; optional Plain plain = 1; optional Color color = 2; map<string, Plain> map = 3; }
            """,
        ["ruled.proto"] = """
            syntax = "proto2";
            package shop;
            import "buf/validate/validate.proto";
            import "plain.proto";
            message Ruled { optional Plain plain = 1 [(buf.validate.field).cel = { id: "a" message: "b" expression: "this.amount > 0" }]; }
            """,
        ["root.proto"] = """
            syntax = "proto2";
            package shop;
            import "amctgen/options.proto";
            import "plain.proto";
            message Root {
              option (amctgen.feature) = { name: "quant" section { entry: "section" } override { field: "entries" key: "layer_name" by: LAYER_NAME } };
              optional Plain section = 1;
              repeated Entry entries = 2;
            }
            """,
        ["user.proto"] = """
            syntax = "proto2";
            package shop;
            import "tagged.proto";
            message User { repeated Tagged tagged = 1; }
            """,
    };

    [Theory]
    [InlineData("plain.proto", "amount = 1", "amounts = 1")]
    [InlineData("plain.proto", "int32 amount", "string amount")]
    [InlineData("plain.proto", "optional int32 amount = 1;", "required int32 amount = 1;")]
    [InlineData("plain.proto", "layer_name", "layer_names")]
    [InlineData("plain.proto", "optional Plain section", "optional string section")]
    [InlineData("plain.proto", "amount = 1;", "amount = 1; optional int32 more = 2;")]
    [InlineData("plain.proto", "RED = 0;", "GREEN = 0;")]
    [InlineData("plain.proto", "enum Color", "message Tagged {} enum Color")]
    [InlineData("plain.proto", "message Plain", "message Plainer")]
    [InlineData("plain.proto", "package shop;", "package shop.inner;")]
    [InlineData("types.proto", "depth = 1", "depths = 1")]
    [InlineData("types.proto", "text = 1", "texts = 1")]
    [InlineData("types.proto", "optional Leaf", "optional string")]
    [InlineData("options.proto", "optional Tag tag", "optional string tag")]
    [InlineData("options.proto", "tag = 50001", "label = 50001")]
    [InlineData("options.proto", "import \"types.proto\";", "")]
    [InlineData("tagged.proto", "import \"plain.proto\";", "")]
    [InlineData("tagged.proto", "import \"options.proto\";", "import public \"options.proto\";")]
    [InlineData("tagged.proto", "message Tagged {", "message Tagged { optional User user = 9;")]
    [InlineData("user.proto", "import \"tagged.proto\";", "import \"tagget.proto\";")]
    [InlineData("user.proto", "message User {", "\n\nmessage User {")]
    public void An_edit_and_its_undoing_end_where_a_first_run_does(string file, string old, string next)
    {
        Dictionary<string, ProtoFile> files = s_files.ToDictionary(static pair => pair.Key, static pair => new ProtoFile("/project/" + pair.Key, pair.Value));
        GeneratorRun run = GeneratorRun.Create(files.Values);
        string before = Describe(run);
        Assert.Empty(run.Problems);
        var edited = new ProtoFile(files[file].Path, s_files[file].Replace(old, next, StringComparison.Ordinal));

        Assert.NotEqual(s_files[file], edited.GetText()!.ToString());
        Assert.Equal(Describe(GeneratorRun.Create(files.Values.Select(one => one == files[file] ? edited : one))), Describe(run.Replace(files[file], edited)));
        Assert.Equal(before, Describe(run.Replace(edited, files[file])));
    }

    private static string Describe(GeneratorRun run) => string.Join(
        '\n',
        run.Problems.Order(StringComparer.Ordinal).Concat(run.Sources.OrderBy(static source => source.HintName, StringComparer.Ordinal).Select(static source => source.HintName + "\n" + source.SourceText)));
}
