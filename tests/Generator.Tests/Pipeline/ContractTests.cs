using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Generator, runtime and the generated code of other assemblies must agree on the version of their contract.</summary>
public sealed class ContractTests
{
    private const string Attributes = """
        namespace AmctGen.Generated
        {
            public sealed class RuntimeContractAttribute(int oldest, int current) : System.Attribute { public int Oldest { get; } = oldest; public int Current { get; } = current; }
        }
        """;

    private const int Current = ContractVersion.Current;

    private static readonly ProtoFile s_file = new("/project/a.proto", "syntax = 'proto3'; message A {}");

    [Theory]
    [InlineData(Current + 1, Current + 2)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void A_runtime_of_another_version_is_one_error_and_no_code(int oldest, int version)
    {
        string attribute = version == 0 ? "" : $"[assembly: AmctGen.Generated.RuntimeContract({oldest}, {version})]";
        CSharpCompilation runtime = Bare("AmctGen.Runtime", attribute + Attributes);

        foreach (MetadataReference reference in new MetadataReference[] { runtime.ToMetadataReference(), MetadataReference.CreateFromImage(TestCompilation.Emit(runtime)) })
        {
            GeneratorRun run = GeneratorRun.Create(Bare("User", "", reference), [s_file]);

            Assert.Equal(
                $"error AMCT9033: the generator emits code for version {Current} of the contract with AmctGen.Runtime, but the referenced runtime has version {version}: reference the same version of the package AmctGen in all projects",
                Assert.Single(run.Problems));
            Assert.Empty(run.Sources);
        }
    }

    [Fact]
    public void A_runtime_that_still_serves_the_version_is_taken()
    {
        CSharpCompilation runtime = Bare("AmctGen.Runtime", $"[assembly: AmctGen.Generated.RuntimeContract({Current}, {Current + 1})]" + Attributes);

        GeneratorRun run = GeneratorRun.Create(Bare("User", "", runtime.ToMetadataReference()), [s_file]);

        Assert.Empty(run.Problems);
        Assert.Single(run.Sources);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(Current + 3, true)]
    public void Code_that_was_generated_for_another_version_is_one_error(int version, bool hasSchema)
    {
        CSharpCompilation old = TestCompilation.Create(
            LanguageVersion.Latest,
            $"[assembly: AmctGen.Generated.SchemaFile({version}, \"old.proto\", \"\", \"\", \"\")]\n[assembly: AmctGen.Generated.SchemaFile({version}, \"older.proto\", \"\", \"\", \"\")]").WithAssemblyName("Old");

        GeneratorRun run = Reference(MetadataReference.CreateFromImage(TestCompilation.Emit(old)), hasSchema);

        Assert.Equal(
            $"error AMCT9034: the code in Old was generated for version {version} of the contract with AmctGen.Runtime, but the referenced runtime has version {Current}: build Old with the version of AmctGen that this project uses",
            Assert.Single(run.Problems));
        Assert.Equal(hasSchema ? 1 : 0, run.Sources.Length);
    }

    [Fact]
    public void Recorded_assemblies_are_accepted_or_refused_by_their_version()
    {
        string[] folders = Directory.GetDirectories(Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "contract"), "v*");
        Assert.NotEmpty(folders);
        foreach (string folder in folders)
        {
            int version = int.Parse(Path.GetFileName(folder).AsSpan(1), CultureInfo.InvariantCulture);

            GeneratorRun run = Reference(MetadataReference.CreateFromFile(Path.Combine(folder, "Contract.dll")), hasSchema: true);

            Assert.Equal(
                version is >= ContractVersion.Oldest and <= Current ? 0 : 1,
                run.Problems.Count(problem => problem.StartsWith($"error AMCT9034: the code in Contract was generated for version {version} ", StringComparison.Ordinal)));
        }
    }

    private static GeneratorRun Reference(MetadataReference assembly, bool hasSchema) =>
        GeneratorRun.Create(TestCompilation.Create(LanguageVersion.Latest).AddReferences(assembly), hasSchema ? [s_file] : []);

    private static CSharpCompilation Bare(string name, string source, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(LanguageVersion.Latest))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
