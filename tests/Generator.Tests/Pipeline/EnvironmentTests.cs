using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>The settings and limits of the build.</summary>
public sealed class EnvironmentTests
{
    private static readonly ProtoFile s_file = new("/project/a.proto", "syntax = 'proto3'; message A {}");

    [Fact]
    public void An_older_language_is_one_error_and_no_code()
    {
        GeneratorRun run = GeneratorRun.Create([s_file], version: LanguageVersion.CSharp11);

        Assert.Equal("AMCT9003", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Contains("C# 11.0", run.Problems[0], StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Without_a_proto_an_older_language_is_no_error() => Assert.Empty(GeneratorRun.Create([], version: LanguageVersion.CSharp7_3).Problems);

    [Fact]
    public void A_missing_runtime_is_one_error_and_no_code()
    {
        var driver = CSharpGeneratorDriver.Create([new AmctSourceGenerator().AsSourceGenerator()], [s_file]);

        var result = driver.RunGenerators(CSharpCompilation.Create("Bare")).GetRunResult();

        Assert.Equal("AMCT9004", Assert.Single(result.Diagnostics).Id);
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_the_others_compile()
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/gone.proto", null), s_file]);

        Assert.Equal("/project/gone.proto(1,1): error AMCT9005: '/project/gone.proto' cannot be read: check that it exists and is a text file", Assert.Single(run.Problems));
        Assert.Single(run.Sources);
    }

    [Fact]
    public void Two_files_of_one_import_path_are_an_error_and_the_first_compiles()
    {
        var options = new TestOptions(null, new()
        {
            ["/project/old/a.proto"] = new() { ["build_metadata.AdditionalFiles.AmctGenImportRoot"] = "/project/old" },
            ["/project/new/a.proto"] = new() { ["build_metadata.AdditionalFiles.AmctGenImportRoot"] = "/project/new" },
        });

        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/old/a.proto", "syntax = 'proto3';message Old {}"), new ProtoFile("/project/new/a.proto", "syntax = 'proto3'; message New {}")], options: options);

        Assert.StartsWith("/project/new/a.proto(1,1): error AMCT9006: '/project/new/a.proto' has the import path 'a.proto', which '/project/old/a.proto' also has", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.Contains("record Old", Assert.Single(run.Sources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_differ_in_case_only_both_compile() =>
        Assert.Equal(2, GeneratorRun.Create([new ProtoFile("/project/a.proto", "package p; message A {}"), new ProtoFile("/project/A.proto", "package q; message A {}")]).Sources.Length);

    [Fact]
    public void Namespaces_come_from_metadata_then_property()
    {
        var options = new TestOptions(
            new() { ["build_property.ProjectDir"] = "/project", ["build_property.AmctGenNamespace"] = "Of.Project" },
            new() { ["/project/b.proto"] = new() { ["build_metadata.AdditionalFiles.AmctGenNamespace"] = "Of.Item" } });

        GeneratorRun run = GeneratorRun.Create([s_file, new ProtoFile("/project/b.proto", "syntax = 'proto3'; message B {}")], options: options);

        Assert.Contains("namespace Of.Project;", run.Sources[0].SourceText.ToString(), StringComparison.Ordinal);
        Assert.Contains("namespace Of.Item;", run.Sources[1].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/project/protos/a/b.proto", "protos", "/project/", "a/b.proto")]
    [InlineData("/project/protos/a/b.proto", "/project/protos/", "/project/", "a/b.proto")]
    [InlineData("/project/protos/a/b.proto", null, "/project/", "protos/a/b.proto")]
    [InlineData("/project/a/b.proto", "protos", "/project/", "a/b.proto")]
    [InlineData("/project/x/../a/./b.proto", "./a/../", "/project", "a/b.proto")]
    [InlineData("protos/b.proto", "protos", "/project/", "b.proto")]
    [InlineData("../shared/b.proto", "../shared", "/project/", "b.proto")]
    [InlineData("../shared/b.proto", null, "/project/", "b.proto")]
    [InlineData("/elsewhere/b.proto", null, "/project/", "b.proto")]
    [InlineData("/projects/b.proto", null, "/project", "b.proto")]
    [InlineData("C:\\Project\\Protos\\a\\b.proto", "protos", "c:\\project\\", "a/b.proto")]
    [InlineData("a/b.proto", null, null, "a/b.proto")]
    [InlineData("/a/b.proto", null, null, "b.proto")]
    [InlineData("/a/b.proto", "", "", "b.proto")]
    [InlineData("/project/vendor/a/b.proto", "protos|vendor", "/project", "a/b.proto")]
    [InlineData("/project/protos/vendor/b.proto", "protos | protos/vendor", "/project", "vendor/b.proto")]
    [InlineData("/project/protos/vendor/b.proto", "protos/vendor|protos|", "/project", "b.proto")]
    public void Import_paths_start_at_the_root_of_the_file(string path, string? importRoot, string? projectFolder, string expected) =>
        Assert.Equal(expected, ImportPaths.Of(path, importRoot, projectFolder));

    [Theory]
    [InlineData(null, "missing.proto", "the project's folder; add the file there")]
    [InlineData("protos|vendor", "missing.proto", "'protos' or 'vendor'; add the file there")]
    [InlineData(null, "shop/order.proto", "the project's folder; set AmctGenImportRoot to 'protos', or write 'protos/shop/order.proto'")]
    [InlineData(null, "order.proto", "the project's folder; did you mean 'protos/shop/order.proto' or 'vendor/order.proto'? Or set AmctGenImportRoot to the folder that imports start from")]
    [InlineData(null, "lib/user.proto", "the project's folder; add the file there")]
    [InlineData(null, "google/rpc/status.proto", "the project's folder; add the file there")]
    [InlineData(null, "google/type/money.proto", "the project's folder; add the file there")]
    [InlineData(null, "duration.proto", "the project's folder; did you mean 'google/protobuf/duration.proto'?")]
    [InlineData(null, "google/protobuf/timestmp.proto", "the project's folder; did you mean 'google/protobuf/timestamp.proto'?")]
    [InlineData("protos|vendor", "common/Order.proto", "'protos' or 'vendor'; add the file there")]
    [InlineData("protos|vendor", "Order.proto", "'protos' or 'vendor'; did you mean 'order.proto' or 'shop/order.proto'?")]
    [InlineData("protos|vendor", "shp/order.proto", "'protos' or 'vendor'; did you mean 'shop/order.proto'?")]
    [InlineData("protos|vendor", "shop/ordr.proto", "'protos' or 'vendor'; did you mean 'shop/order.proto'?")]
    [InlineData("protos|vendor", "common/ordr.proto", "'protos' or 'vendor'; add the file there")]
    public void An_import_that_leads_nowhere_says_where_it_was_looked_for_and_what_is_near(string? roots, string import, string expected)
    {
        var properties = new Dictionary<string, string> { ["build_property.ProjectDir"] = "/project" };
        if (roots is not null)
        {
            properties.Add("build_property.AmctGenImportRoot", roots);
        }
        ProtoFile[] files =
        [
            new("/project/protos/shop/order.proto", "syntax = 'proto3'; package a; message Order {}"),
            new("/project/vendor/order.proto", "syntax = 'proto3'; package b; message Order {}"),
            new("/project/user.proto", $"syntax = 'proto3'; import '{import}';"),
        ];

        GeneratorRun run = GeneratorRun.Create(files, options: new TestOptions(properties));

        Assert.Equal($"/project/user.proto(1,27): error AMCT2001: '{import}' is not found under {expected}", Assert.Single(run.Problems));
    }
}
