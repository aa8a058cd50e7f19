using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>The access of generated types, and two assemblies that generate the same types.</summary>
public sealed class AccessTests
{
    private static readonly ProtoFile s_all = new("/project/all.proto", """
        syntax = "proto2";
        package shop;
        import "amctgen/options.proto";
        message Config {
          option (amctgen.feature) = {
            name: "press"
            section { entry: "limits" }
            override { field: "entries" key: "name" by: LAYER_NAME }
            skip { field: "skip" by: LAYER_NAME }
          };
          optional Limits limits = 1;
          repeated string skip = 2;
          repeated Entry entries = 3;
          map<string, Limits> by_name = 4;
          oneof choice { string text = 5; Limits other = 6; }
          optional Mode mode = 7;
          optional bytes data = 8;
          message Entry { required string name = 1; optional Limits limits = 2; enum Inner { A = 0; } }
          extensions 100 to 200;
          extend Config { optional Limits nested_extra = 101; }
        }
        message Limits { optional int32 most = 1; }
        enum Mode { OFF = 0; ON = 1; }
        extend Config { optional Limits extra = 100; }
        """);

    private static TestOptions Access(string? property, params (string Path, string Access)[] files)
    {
        var properties = new Dictionary<string, string> { ["build_property.ProjectDir"] = "/project/" };
        if (property is not null)
        {
            properties["build_property.AmctGenAccess"] = property;
        }
        return new TestOptions(properties, files.ToDictionary(
            static file => file.Path, static file => new Dictionary<string, string> { ["build_metadata.AdditionalFiles.AmctGenAccess"] = file.Access }));
    }

    [Theory]
    [InlineData("Internal")]
    [InlineData("internal")]
    public void Internal_types_compile_and_are_internal_all_of_them(string access)
    {
        const string Program = """
            namespace Shop { partial record Limits { public int Twice => MostOrDefault * 2; } }
            public static class Program
            {
                public static string Run()
                {
                    var config = Shop.Config.ParseText("limits { most: 2 } [shop.extra] { most: 1 }",
                        new AmctGen.Text.TextReaderOptions { Registry = AmctGen.ExtensionRegistry.Empty.Add(Shop.AllExtensions.All) });
                    return $"{config.Limits!.Twice} {config.Get(Shop.AllExtensions.Extra)!.Most} {config.ToBuilder().WithMode(Shop.Mode.On).Build().Mode}";
                }
            }
            """;
        foreach (var version in TestCompilation.LanguageVersions)
        {
            GeneratorRun run = GeneratorRun.Create([s_all], Program, version, Access(access));

            Assert.Empty(run.Problems);
            TestCompilation.AssertClean(run.Output);
            INamespaceSymbol shop = run.Output.Assembly.GlobalNamespace.GetNamespaceMembers().Single(static one => one.Name == "Shop");
            Assert.True(shop.GetTypeMembers().Length > 4);
            Assert.All(shop.GetTypeMembers(), static type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
            Assert.Equal("4 1 On", TestCompilation.Execute(run.Output));
        }
    }

    [Fact]
    public void Metadata_win_over_the_property()
    {
        var other = new ProtoFile("/project/other.proto", "syntax = 'proto3'; package other; message Other {}");

        GeneratorRun run = GeneratorRun.Create([s_all, other], options: Access("Internal", (other.Path, "Public")));

        Assert.Empty(run.Problems);
        Assert.Contains("public sealed partial record Other", run.Sources.Single(static one => one.HintName.StartsWith("other", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_file_that_uses_an_internal_one_is_told_once()
    {
        ProtoFile[] files =
        [
            new("/project/limits.proto", "syntax = 'proto3'; package shop; message Limits {} message More {}"),
            new("/project/server.proto", "syntax = 'proto3'; package shop; import 'limits.proto'; message Server { Limits a = 1; Limits b = 2; More c = 3; }"),
        ];

        Assert.Equal(
            ["/project/server.proto(1,74): error AMCT9052: 'Limits' is internal in C# because of AmctGenAccess of 'limits.proto', and this file's types are public: set AmctGenAccess to Internal for this file too"],
            GeneratorRun.Create(files, options: Access(null, ("/project/limits.proto", "Internal"))).Problems);
        Assert.Empty(GeneratorRun.Create(files, options: Access(null, ("/project/server.proto", "Internal"))).Problems);
    }

    [Theory]
    [InlineData("Intrnal", "AmctGenAccess is 'Intrnal'; did you mean 'Internal'?")]
    [InlineData("private", "AmctGenAccess is 'private': write Public or Internal")]
    public void An_unknown_access_is_an_error(string access, string expected) =>
        Assert.Equal(["/project/all.proto(1,1): error AMCT9053: " + expected], GeneratorRun.Create([s_all], options: Access(access)).Problems);

    [Theory]
    [InlineData("My Company")]
    [InlineData("a.1b")]
    [InlineData("global::A")]
    [InlineData("@class")]
    [InlineData("A..B")]
    public void A_namespace_that_cannot_be_declared_is_an_error_and_not_passed_over(string name)
    {
        var options = new TestOptions(new Dictionary<string, string> { ["build_property.ProjectDir"] = "/project/", ["build_property.AmctGenNamespace"] = name }, []);

        Assert.Equal(
            [$"/project/all.proto(1,1): error AMCT9055: AmctGenNamespace is '{name}', which is not a C# namespace: write names of letters, digits and underscores with dots between them"],
            GeneratorRun.Create([s_all], options: options).Problems);
    }

    [Fact]
    public void Generated_code_does_not_warn_where_a_referenced_assembly_has_the_same_types()
    {
        GeneratorRun library = GeneratorRun.Create(TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest).WithAssemblyName("Library"), [s_all]);

        GeneratorRun run = GeneratorRun.Create(
            TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest).WithAssemblyName("User").AddReferences(library.Output.ToMetadataReference()), [s_all]);

        Assert.StartsWith("/project/all.proto(1,1): warning AMCT9030", Assert.Single(run.Problems), StringComparison.Ordinal);
        TestCompilation.AssertClean(run.Output);
    }

    [Fact]
    public void Assemblies_that_generate_the_same_internal_types_do_not_meet()
    {
        GeneratorRun library = GeneratorRun.Create(
            TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest).WithAssemblyName("Library"), [s_all], options: Access("Internal"));

        GeneratorRun run = GeneratorRun.Create(
            TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, "class C { public Shop.Config? Config; }")
                .WithAssemblyName("User").AddReferences(library.Output.ToMetadataReference()),
            [s_all]);

        Assert.Empty(run.Problems);
        Assert.Empty(run.Output.GetDiagnostics().Where(static found => found.Id == "CS0436"));
    }
}
