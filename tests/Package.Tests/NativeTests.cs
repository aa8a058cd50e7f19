using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AmctGen.Package.Tests;

/// <summary>AmctGen.Compiler needs no Roslyn, and works in a native program.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";

        message Server {
          option (buf.validate.message).cel = {
            id: "server.range", message: "first must not be after last", expression: "this.first <= this.last"
          };
          optional string host = 1 [(buf.validate.field).string.pattern = "^[a-z]+$"];
          optional uint32 port = 2 [(buf.validate.field).uint32.gte = 1024];
          repeated string tag = 3 [(buf.validate.field).repeated.unique = true];
          optional int32 first = 4;
          optional int32 last = 5;
        }
        """;

    [Fact]
    public void The_compiler_references_no_assembly_of_Roslyn()
    {
        string path = Path.Combine(Consumer.RepositoryRoot(), "generator", "Compiler", "bin", Consumer.Configuration, "net10.0", "AmctGen.Compiler.dll");
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        string[] references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];

        Assert.Contains("AmctGen.Runtime", references);
        Assert.DoesNotContain(references, static name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [NativeFact]
    public void A_native_program_compiles_a_schema_and_evaluates_its_rules()
    {
        string folder = consumer.Folder("Native");
        string schema = Path.Combine(folder, "server.proto");
        File.WriteAllText(schema, Proto);
        string text = Path.Combine(folder, "server.cfg");
        File.WriteAllText(text, "host: \"UP\"\nport: 80\ntag: [\"a\", \"b\", \"a\"]\nfirst: 2 last: 1\n");
        string broken = Path.Combine(folder, "broken.cfg");
        File.WriteAllText(broken, "prot: 80\n");

        (int exitCode, string output) = Consumer.Run(
            Path.Combine(Consumer.RepositoryRoot(), "tests", "Native"),
            "publish", "-c", Consumer.Configuration, "-r", NativeToolchain.Platform, "-o", Path.Combine(folder, "out"), "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false");

        Assert.True(exitCode == 0, output);
        // The native compiler reports a method that it cannot compile as a message, not as a warning; calling it would throw.
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        Assert.DoesNotContain("will always throw", output, StringComparison.Ordinal);
        Assert.Equal(
            [
                """{"host":"UP","port":80,"tag":["a","b","a"],"first":2,"last":1}""",
                "host: \"UP\"",
                "port: 80",
                "tag: \"a\"",
                "tag: \"b\"",
                "tag: \"a\"",
                "first: 2",
                "last: 1",
                "\"1s\"",
                "(1,1): : server.range: first must not be after last",
                "(1,7): host: string.pattern: must match '^[a-z]+$'; it is 'UP'",
                "(2,7): port: uint32.gte: must be at least 1024; it is 80",
                "(3,17): tag: repeated.unique: must not contain duplicate values",
                "True",
            ],
            Start(folder, schema, "shop.Server", text));
        Assert.Equal(["(1,1): error AMCT5010: Server has no field 'prot'; did you mean 'port'?", "True"], Start(folder, schema, "shop.Server", broken));
    }

    private static string[] Start(string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "out", "AmctGen.Native"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output + error.Result).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
