using System.Diagnostics;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>The embedded files: all files that protoc ships, with identical options.</summary>
public sealed class EmbeddedProtoTests(ITestOutputHelper output)
{
    private static readonly string[] s_shippedByProtoc =
    [
        "any", "api", "compiler/plugin", "cpp_features", "descriptor", "duration", "empty", "field_mask", "go_features", "java_features",
        "source_context", "struct", "timestamp", "type", "wrappers",
    ];

    public static TheoryData<string> Paths => [.. EmbeddedProtos.Paths];

    [Fact]
    public void Everything_that_protoc_ships_can_be_imported() =>
        Assert.Empty(s_shippedByProtoc.Select(static name => $"google/protobuf/{name}.proto").Except(EmbeddedProtos.Paths));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_is_sound(string path)
    {
        Parsed<ProtoFileSyntax> syntax = EmbeddedProtos.FindSyntax(path)!;
        var imports = ImportResolver.Resolve(EmbeddedProtos.Find(path)!, new ImportTable([]), CancellationToken.None);
        Parsed<FileModel> linked = SchemaLinker.Link(syntax.Value, imports, CancellationToken.None);

        Assert.Empty(syntax.Diagnostics.Select(static found => found.ToDiagnostic().ToString()));
        Assert.Empty(LinkRun.Findings(linked));
    }

    [Fact]
    public void Their_descriptors_are_those_of_protoc()
    {
        string root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages", "grpc.tools", "2.85.0");
        string protoc = Path.Combine(root, "tools", "linux_x64", "protoc");
        string theirs = Path.Combine(root, "build", "native", "include");
        if (!File.Exists(protoc))
        {
            output.WriteLine("skipped: Grpc.Tools 2.85.0 is not among the packages of this machine");
            return;
        }
        string[] files = [.. Directory.GetFiles(theirs, "*.proto", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(theirs, path)).Order(StringComparer.Ordinal)];

        Assert.InRange(files.Length, 11, s_shippedByProtoc.Length);
        Assert.All(files, file => Assert.Equal(Descriptor(protoc, theirs, file), Descriptor(protoc, Path.Combine(Corpus.RepositoryRoot, "schemas"), file)));
    }

    private static byte[] Descriptor(string protoc, string root, string file)
    {
        string result = Path.GetTempFileName();
        try
        {
            using Process process = Process.Start(protoc, ["-I", root, "--descriptor_set_out=" + result, file]);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return File.ReadAllBytes(result);
        }
        finally
        {
            File.Delete(result);
        }
    }
}
