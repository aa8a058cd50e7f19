using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>Generated code stays small beside what protoc makes of the same file for C#.</summary>
/// <remarks>Recorded of protoc 35.1 (Grpc.Tools 2.85.0), <c>--csharp_out</c>, compiled for release against Google.Protobuf 3.31.1.</remarks>
public sealed partial class GeneratedSizeTests
{
    private static readonly string s_grpcTools = typeof(GeneratedSizeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "GrpcTools").Value!;

    [Theory]
    [InlineData("struct", 3270, 12, 1.7, 1.9)]
    [InlineData("descriptor", 57_723, 106, 1.4, 1.4)]
    public void Of_files_of_protobuf(string name, int googlesCode, int googlesTypes, double mostCode, double mostTypes)
    {
        string path = Path.Combine(s_grpcTools, "build/native/include/google/protobuf", name + ".proto");
        string text = File.ReadAllText(path).Replace("package google.protobuf;", "package own;", StringComparison.Ordinal);
        Check(name, Namespace().Replace(text, ""), googlesCode, googlesTypes, mostCode, mostTypes);
    }

    [Fact]
    public void Of_a_network_of_layers() =>
        Check("net", File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "tests/Benchmarks/schemas/net.proto")), 14_451, 28, 1.4, 1.4);

    private static void Check(string name, string text, int googlesCode, int googlesTypes, double mostCode, double mostTypes)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile($"/project/{name}.proto", text)]);
        Assert.Empty(run.Problems);
        CSharpCompilationOptions options = ((CSharpCompilationOptions)run.Output.Options).WithOptimizationLevel(OptimizationLevel.Release);

        AssemblySize size = AssemblySize.Of(TestCompilation.Emit(run.Output.WithOptions(options)));

        double code = (double)size.CodeBytes / googlesCode;
        double types = (double)size.Types / googlesTypes;
        Assert.True(code <= mostCode && types <= mostTypes, $"{name}: {size.CodeBytes} bytes of code are {code:F2} times Google's, {size.Types} types {types:F2} times; {mostCode} and {mostTypes} are allowed");
    }

    [GeneratedRegex("option csharp_namespace[^;]*;")]
    private static partial Regex Namespace();
}
