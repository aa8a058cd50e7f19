using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Generator.Tests.Trees;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests;

/// <summary>Texts of any schema are read and written at run time: its .proto files are converted to shapes, without C#.</summary>
public sealed class CompiledSchemaTests(ITestOutputHelper output)
{
    [Fact]
    public void The_conformance_suite_passes()
    {
        if (Find("text-format", "conformance.jsonl") is not { } path)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        SchemaSet schemas = Compile(Path.Combine(Path.GetDirectoryName(path)!, "protos"));
        var options = new TextReaderOptions { Registry = ExtensionRegistry.FromShapes(schemas.Registry) };
        int count = 0;
        var problems = new List<string>();
        foreach (Vector vector in File.ReadLines(path).Select(Vector.Parse).Where(static vector => vector.IsText))
        {
            count++;
            bool isRead = TextFormat.TryParse(vector.Input, schemas.Find(vector.MessageName)!, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options);
            if (isRead != vector.IsAccepted || (vector.Text is not null && TextFormat.ToText(message!, TextWriterOptions.Canonical) != vector.Text))
            {
                problems.Add($"{vector.Name}: {message} {diagnostics}");
            }
        }
        Assert.Empty(problems.Take(5));
        Assert.Equal(893, count);
    }

    [Fact]
    public void Real_files_print_what_protoc_prints()
    {
        if (Find("text-format", "corpus", "manifest.csv") is not { } manifest)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        string root = Path.GetDirectoryName(manifest)!;
        SchemaSet schemas = Compile(Path.Combine(root, "protos"));
        string[][] rows = [.. File.ReadLines(manifest).Skip(1).Select(static line => line.Split(','))];
        string[] different =
        [
            .. rows.Where(row => TextFormat.ToText(TextFormat.Parse(File.ReadAllBytes(Path.Combine(root, row[0])), schemas.Find(row[1])!), TextWriterOptions.Canonical)
                != File.ReadAllText(Path.Combine(root, row[5]))).Select(static row => row[0]),
        ];
        Assert.Empty(different);
        Assert.Equal(134, rows.Length);
    }

    [Fact]
    public void An_Any_may_contain_whatever_the_files_can_see()
    {
        SchemaSet schemas = Compile(("m.proto", """
            syntax = "proto3";
            import "google/protobuf/any.proto";
            import "google/protobuf/duration.proto";
            message M { google.protobuf.Any a = 1; google.protobuf.Duration d = 2; }
            """));
        IMessage message = TextFormat.Parse(
            "a { [type.googleapis.com/google.protobuf.Duration] { nanos: 4 seconds: 3 } }"u8,
            schemas.Find("M")!,
            new TextReaderOptions { Registry = ExtensionRegistry.FromShapes(schemas.Registry) });
        Assert.Equal("a { [type.googleapis.com/google.protobuf.Duration] { seconds: 3 nanos: 4 } }", TextFormat.ToText(message, TextWriterOptions.SingleLine));
        Assert.Equal("a { type_url: \"type.googleapis.com/google.protobuf.Duration\" value: \"\\010\\003\\020\\004\" }", TextFormat.ToText(message, TextWriterOptions.SingleLine with { IsCanonical = true }));
    }

    [Fact]
    public void A_schema_with_errors_reads_what_they_do_not_concern()
    {
        SchemaSet schemas = Compile(("m.proto", "syntax = \"proto2\"; message M { optional Lost lost = 1; optional int32 a = 2; }"));
        MessageShape shape = schemas.Find("M")!;
        Assert.True(TextFormat.TryParse("a: 0x10"u8, shape, out IMessage? message, out _));
        Assert.Equal("a: 16\n", message.ToString());
        Assert.False(TextFormat.TryParse("lost { } a: 1"u8, shape, out _, out EquatableArray<TextDiagnostic> diagnostics));
        Assert.Equal("AMCT5036", Assert.Single(diagnostics).Id);
    }

    internal static SchemaSet Compile(params (string ImportPath, string Text)[] files) =>
        SchemaCompilation.Compile(files.Select(static file => new SchemaSource(new SourceFile(file.ImportPath, file.ImportPath, Encoding.UTF8.GetBytes(file.Text)), LinkSettings.Default))).Schemas;

    private static SchemaSet Compile(string root)
    {
        SchemaSet schemas = Compile([.. Directory.GetFiles(root, "*.proto", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))]);
        Assert.False(schemas.IsIncomplete);
        return schemas;
    }

    private static string? Find(params string[] parts)
    {
        string path = Path.Combine([Environment.GetEnvironmentVariable("AMCTGEN_CORPUS") ?? Path.Combine(Amctgen.Root, "..", "shared"), .. parts]);
        return Path.Exists(path) ? path : null;
    }
}
