using System.Text;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>For any .proto, the generator ends without an exception, and the generated code compiles.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("a comment */ that </summary> <see cref=\"Nothing\"/> & ]]> ends early")]
    [InlineData("separators \u2028 \u2029 \u0085 \u000b \u000c in a comment")]
    [InlineData("\0 \u0001 \ufffe \uffff \ud800 are no XML")]
    [InlineData("#pragma warning restore\n// #endif\n// /// <summary>")]
    [InlineData("\"\"\" { } $\" {0} \\u0022 \\\r\n// next")]
    public void Comments_cannot_break_out(string comment)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/a.proto", $"syntax = \"proto2\";\n// {comment}\nmessage M {{\n  // {comment}\n  optional int32 x = 1;\n}}\n// {comment}\nenum E {{\n // {comment}\n A = 0;\n}}\n")]);

        TestCompilation.AssertClean(run.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("syntax = \"proto2\"; message M { \0 }")]
    [InlineData("syntax = \"proto2\"; message")]
    [InlineData("message M { optional M m = 1 [default = \"\ud800\"]; optional string s = 2 [default = \"\ud800\u2028\0\"]; }")]
    [InlineData("message M { optional Missing m = 1; map<float, M> n = 2; repeated group X = 3 { } optional int32 x = 3; optional int32 x = 4; }")]
    [InlineData("message M { } message M { } enum M { } enum Empty { } message N { oneof o { } }")]
    [InlineData("import \"a.proto\"; import \"\"; import \"../../etc/passwd\"; package a.a.a; message M { optional a.M a = 1; }")]
    [InlineData("package _; message _ { optional int32 _ = 1; optional int32 __ = 2; optional int32 _1 = 3; optional int32 a1 = 4; optional int32 a_1 = 5; }")]
    [InlineData("enum E { option allow_alias = true; A = 0; E_A = 0; a = 0; E_a = 1; class = 2; Class = 2; }")]
    [InlineData("option csharp_namespace = \"1;}class X{\"; message M {}")]
    [InlineData("edition = \"2099\"; message M { int32 x = 1; }")]
    [InlineData("message M { optional int32 x = 99999999999999999999; optional int32 y = -1; } enum E { A = 99999999999; }")]
    public void Broken_files_end_in_diagnostics_at_most(string text) => GeneratorRun.Create([new ProtoFile("/project/a.proto", text)]).Run();

    [Fact]
    public void Depth_and_size_are_no_danger()
    {
        var deep = new StringBuilder("syntax = \"proto3\";\n");
        deep.Insert(deep.Length, "message M { ", 100_000);

        Assert.NotEmpty(GeneratorRun.Create([new ProtoFile("/project/deep.proto", deep.ToString())]).Problems);

        var wide = new StringBuilder("syntax = \"proto3\";\nmessage M {\n");
        for (int i = 1; i <= 2000; i++)
        {
            wide.Append($"optional string field_{i} = {i + 20000};\n");
        }
        TestCompilation.AssertClean(GeneratorRun.Create([new ProtoFile("/project/wide.proto", wide.Append('}').ToString())]).Output);
    }

    [Theory]
    [InlineData("/project/a\nb.proto")]
    [InlineData("/project/\u2028.proto")]
    [InlineData("/project/\ud800 \"'{}.proto")]
    [InlineData(".proto")]
    [InlineData("/")]
    public void Paths_may_hold_anything(string path)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile(path, "syntax = \"proto3\"; message M {}"), new ProtoFile("/project/b.proto", "syntax = \"proto3\"; package b; message M {}")]);

        TestCompilation.AssertClean(run.Output);
    }
}
