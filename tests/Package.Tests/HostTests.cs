using System.Text.Json;

namespace AmctGen.Package.Tests;

/// <summary>The findings of the real build in projects of many kinds.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostTests(Consumer consumer)
{
    public static TheoryData<string> Folders => [.. HostFiles.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_name_of_a_folder_does_not_matter(string folder)
    {
        string[] found = consumer.Hosts.Of(folder);

        // The one mistake, in the data file: imports, import roots, namespaces and metadata have all been understood.
        Assert.True(found.Length == 1, string.Join("\n", found) + consumer.Hosts.Output);
        Assert.StartsWith("server.cfg(2,1): error AMCT5015: ", found[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fsharp", "F#")]
    [InlineData("basic", "VB")]
    public void A_project_in_another_language_is_told_that_it_has_to_be_CSharp(string project, string language) =>
        Assert.Equal(
            [$"targets: warning AMCT9051: AmctGen generates C# only, and this is a project in {language}: the .proto files (1) are not compiled; move them to a C# project and reference it"],
            consumer.Hosts.Of(project));

    [Fact]
    public void A_project_in_another_language_without_schemas_is_left_alone() => Assert.Empty(consumer.Hosts.Of("fsharp-user"));

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    [InlineData("net6.0")]
    public void An_older_framework_is_refused_at_restore_with_those_that_are_supported(string framework)
    {
        string[] found = consumer.Hosts.Of(framework);

        Assert.Contains(found, line => line.Contains($"error NU1202: Package AmctGen 0.0.1-test is not compatible with {framework}", StringComparison.Ordinal));
        Assert.Contains(found, static line => line.Contains("net8.0", StringComparison.Ordinal));
        Assert.DoesNotContain(found, static line => line.Contains("LangVersion", StringComparison.Ordinal));
    }

    [Fact]
    public void A_compiler_that_is_too_old_is_told_what_to_install() => Assert.Equal(
        ["targets: error AMCT9056: AmctGen needs the C# compiler (Roslyn) 4.14 or later, and this build uses 4.8: "
            + "install the .NET SDK 9.0.300 or later, or Visual Studio 17.14 or later, and check global.json"],
        consumer.Hosts.Of("old-compiler"));

    [Fact]
    public void A_proto_that_only_Grpc_Tools_compiles_is_told()
    {
        string found = Assert.Single(consumer.Hosts.Of("grpc-only"));

        Assert.StartsWith("targets: warning AMCT9050: AmctGen does not compile the .proto files listed as Protobuf (1, for example 'shop.proto')", found, StringComparison.Ordinal);
        Assert.Contains("""add <AdditionalFiles Include="shop.proto" AmctGenNamespace="..." />""", found, StringComparison.Ordinal);
        Assert.Contains("AMCT9050: AmctGen does not compile the .proto files listed as Protobuf (1, for example 'service.proto')", consumer.Hosts.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grpc-both")]
    [InlineData("grpc-beside")]
    [InlineData("grpc-page")]
    public void Both_compilers_can_have_the_same_file_or_different_ones(string project) => Assert.Empty(consumer.Hosts.Of(project));

    [Fact]
    public void Metadata_of_data_files_are_understood_or_told() =>
        Assert.Equal(
            [
                "ambiguous.cfg(1,1): error AMCT5034: 'Client' is the end of several message names: farm.Client, shop.Client; write more of the one that is meant",
                "dialect.cfg(1,1): error AMCT5033: there is no dialect 'mege'; did you mean 'merge'?",
                "differs.cfg(1,18): warning AMCT5035: the header names the message farm.Client, and AmctGenMessage names shop.Server: the file is checked as shop.Server; correct one of them",
                "dotted.cfg(1,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
                "full.cfg(1,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
                "header.cfg(2,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
                "lone.cfg(1,1): warning AMCT9054: AmctGenDialect is set and AmctGenMessage is not, so the file is not checked: set AmctGenMessage to the message that the file contains",
                "short.cfg(1,1): error AMCT5010: Server has no field 'hots'; did you mean 'host'?",
                "twice.cfg : warning AMCT5039: the file is listed 2 times in AdditionalFiles (AmctGenMessage: shop.Server, farm.Client), and it is checked as one message only: list it once",
                "wrong.cfg(1,1): error AMCT5032: no schema of this project declares the message 'shop.Sever'; did you mean 'shop.Server'?",
            ],
            consumer.Hosts.Of("data"));

    [Fact]
    public void Items_of_AmctGenConfig_are_checked_with_their_metadata() =>
        Assert.Equal(
            [
                "header.cfg(2,1): error AMCT5010: PressConfig has no field 'skp'; did you mean 'skip'?",
                "lost.cfg(1,1): error AMCT5037: the layers file 'lost.layers.csv' is not found: correct AmctGenLayers",
                "merge.cfg(2,1): warning AMCT5015: 'old' is set a second time (first in line 1); the last one wins",
                "sub/a.cfg(1,1): warning AMCT5030: 'conv3' in skip[0] matches no layer name of the network; did you mean 'conv1'?",
                "sub/a.cfg(2,1): warning AMCT5103: layers[0] changes nothing: without it the same applies; remove it",
            ],
            consumer.Hosts.Of("config"));

    [Fact]
    public void A_data_file_is_a_property_and_its_layers_are_constants()
    {
        Assert.Empty(consumer.Hosts.Of("typed"));
        (int exitCode, string output) = Consumer.Run(Path.Combine(consumer.Hosts.Root, "typed"), "run", "--no-build", "--", Path.Combine("sub", "quant-small.cfg"));
        Assert.True(exitCode == 0, output);
        Assert.Equal("True (1,1) backbone.conv1", output.Trim());
    }

    [Fact]
    public void AmctGenStrict_raises_certain_mistakes_in_csharp_to_errors()
    {
        Assert.Equal(["Use.cs(2,68): warning AMCT4010"], Ids("lax"));
        Assert.Equal(["Use.cs(2,68): error AMCT4010"], Ids("strict"));
        Assert.Empty(Ids("strict-set"));
        Assert.Empty(Ids("strict-test"));
    }

    [Fact]
    public void The_index_lists_what_a_tool_needs_to_check_the_data_files()
    {
        string path = Path.Combine(consumer.Hosts.Root, "config", "obj", "amctgen", "index.json");
        using JsonDocument index = JsonDocument.Parse(File.ReadAllText(path));
        (string Name, string Settings)[] files =
        [
            .. index.RootElement.GetProperty("files").EnumerateArray()
                .Select(static file => (Path.GetFileName(Uri.UnescapeDataString(file.GetProperty("path").GetString()!)), file.GetProperty("settings").GetString()!))
                .OrderBy(static file => file.Item1, StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                ("a.cfg", "&Message=.PressConfig&Layers=sub%2Fnet.layers.csv"),
                ("b.cfg", "&Message=.PressConfig&Layers=sub%2Fnet.layers.csv"),
                ("header.cfg", ""),
                ("lost.cfg", "&Message=PressConfig&Layers=lost.layers.csv"),
                ("merge.cfg", "&Message=press.PressConfig&Dialect=merge&NoWarn=AMCT5020%3BAMCT5106"),
                ("net.layers.csv", ""),
                ("old.cfg", "&Message=PressConfig&NoWarn=AMCT5020"),
                ("press.proto", ""),
            ],
            files);
        Assert.StartsWith("ProjectDir=", index.RootElement.GetProperty("project").GetString(), StringComparison.Ordinal);
        Assert.Contains(index.RootElement.GetProperty("references").EnumerateArray(), static one => one.GetString()!.EndsWith("AmctGen.Runtime.dll", StringComparison.Ordinal));
        Assert.All(
            HostFiles.Folders,
            folder =>
            {
                using JsonDocument strange = JsonDocument.Parse(File.ReadAllText(Path.Combine(consumer.Hosts.Root, folder, "obj", "amctgen", "index.json")));
                Assert.Contains(
                    Path.Combine(consumer.Hosts.Root, folder, "server.cfg"),
                    strange.RootElement.GetProperty("files").EnumerateArray().Select(static file => Uri.UnescapeDataString(file.GetProperty("path").GetString()!)));
            });
    }

    [Fact]
    public void A_broken_schema_brings_no_error_into_a_data_file_that_is_right()
    {
        string[] found = consumer.Hosts.Of("broken");

        Assert.NotEmpty(found);
        Assert.All(found, static line => Assert.StartsWith("shop.proto(", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Severities_can_be_set_but_for_sections_of_editorconfig()
    {
        Assert.Equal(["a.cfg(2,1): warning AMCT5015", "a.cfg(3,1): error AMCT5010", "unused.proto(1,43): warning AMCT2051"], Ids("severity"));
        Assert.Equal(["a.cfg(3,1): warning AMCT5010", "unused.proto(1,43): error AMCT2051"], Ids("globalconfig"));
        Assert.Empty(Ids("nowarn"));
        Assert.Equal(["a.cfg(2,1): error AMCT5015", "unused.proto(1,43): error AMCT2051"], Ids("warnaserror"));
        Assert.Equal(["a.cfg(2,1): warning AMCT5015"], Ids("editorconfig"));
    }

    [Fact]
    public void Generated_code_does_not_warn_where_two_assemblies_have_the_same_schema()
    {
        Assert.Equal(["Use.cs(1,18): warning CS0436", "Use.cs(1,29): warning CS0436", "shop.proto(1,1): warning AMCT9030"], Ids("twice"));
        Assert.Empty(Ids("twice-internal"));
        Assert.Empty(Ids("internal-library"));
    }

    [Fact]
    public void What_the_configuration_binder_loses_is_told()
    {
        string[] found = consumer.Hosts.Of("binder");

        Assert.All(found, static line => Assert.Contains("warning AMCT4051", line, StringComparison.Ordinal));
        Assert.Equal([7, 7, 14, 15, 15, 18], found.Select(static line => int.Parse(line.Split('(', ',')[1], System.Globalization.CultureInfo.InvariantCulture)).Order());
        (int exitCode, string output) = Consumer.Run(Path.Combine(consumer.Hosts.Root, "binder"), "run", "--no-build");
        Assert.True(exitCode == 0, output);
        Assert.StartsWith("a 0\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    // The places and ids of what is said of a project.
    private string[] Ids(string project) => [.. consumer.Hosts.Of(project).Select(static line => string.Join(": ", line.Split(": ").Take(2)))];
}
