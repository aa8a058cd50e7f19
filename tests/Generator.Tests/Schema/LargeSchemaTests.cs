using System.Globalization;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Model;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>The work is linear in the number of each kind of element.</summary>
public sealed class LargeSchemaTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData("message M {", "optional int32 f{0} = {1};", "}")]
    [InlineData("message M {", "oneof o{0} {{ M f{0} = {1}; }}", "}")]
    [InlineData("message M { optional int32 a = 1; reserved 300000", ", {2}", "; extensions 2, 3; }")]
    [InlineData("message M { optional int32 a = 1; extensions 300000", ", {2}", "; } extend M { optional int32 b = 300000; }")]
    [InlineData("message M { optional int32 a = 1; reserved 'a_'", ", 'n{0}'", "; }")]
    [InlineData("message M { extensions 300000 to max; } extend M {", "optional int32 f{0} = {2};", "}")]
    [InlineData("enum E { A = 0; reserved 300000", ", {2}", "; }")]
    [InlineData("enum E { A = 0;", "B{0} = {1};", "} message M { optional E e = 1 [default = A]; }")]
    [InlineData("message M { } service S {", "rpc R{0}(M) returns (M);", "}")]
    [InlineData("package a", ".a", "; message M { optional M m = 1; optional X x = 2; optional a.Y y = 3; }")]
    [InlineData("message M {", "optional Missing{0} f{0} = {1};", "}")]
    [InlineData("message M { optional int32 a = 1 [", "missing{0} = 1, ", "deprecated = true]; }")]
    [InlineData("", "import 'missing{0}.proto';\n", "")]
    [InlineData("message M {", "optional int32 f = 1;", "}")]
    public void Work_grows_with_the_schema(string start, string each, string end) =>
        LinearTime.Assert(size => EmitAll(LinkRun.Link(Schema(start, each, end, size))), Many);

    [Fact]
    public void A_default_of_a_large_enum_is_found_at_once() => LinearTime.Assert(
        size => LinkRun.Link(Schema("enum E {", "A{0} = {0};", "} message M {", size) + Schema("", "optional E f{0} = {1} [default = A{0}];", "}", size, syntax: "")), Many / 4);

    [Theory]
    [InlineData("(c).f{0} = 1")]
    [InlineData("(r) = {0}")]
    [InlineData("(c) = {{ f{0}: 1 }}")]
    public void Options_are_set_in_the_time_of_their_number(string option) => LinearTime.Assert(
        size => LinkRun.Link(
            Schema("import 'google/protobuf/descriptor.proto'; message C {", "optional int32 f{0} = {1};", "} extend google.protobuf.MessageOptions { optional C c = 50001; repeated int32 r = 50002; }", size)
            + Schema("message M {", $"option {option};", "}", size, syntax: "")),
        Many / 4);

    [Fact]
    public void Megabytes_are_read_to_the_last_message()
    {
        const int count = 40_000;
        string text = Schema("", "// A comment.\nmessage M{0} {{\n  optional string name_of_it = 1 [deprecated = true];\n  repeated M{0} more = 2;\n}}\n", "", count);
        Assert.True(text.Length > 4_000_000);

        Parsed<FileModel> linked = LinkRun.Link(text);

        Assert.Empty(linked.Diagnostics);
        Assert.Equal(count, linked.Value.Messages.Count);
    }

    private static string Schema(string start, string each, string end, int count, string syntax = "syntax = 'proto2'; ")
    {
        var text = new System.Text.StringBuilder(syntax).Append(start);
        for (int i = 0; i < count; i++)
        {
            // Clear of the numbers that are reserved for the implementation; with gaps.
            text.AppendFormat(CultureInfo.InvariantCulture, each, i, i < 15000 ? i + 4 : i + 10_000, 300_002 + (2 * i));
        }
        return text.Append(end).ToString();
    }

    private static void EmitAll(Parsed<FileModel> linked)
    {
        foreach (EmissionUnit unit in EmissionUnit.Split(linked.Value))
        {
            GC.KeepAlive(unit.Emit(CancellationToken.None));
        }
    }
}
