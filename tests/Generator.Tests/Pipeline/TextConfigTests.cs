using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Data files with <c>Generate="true"</c> are properties in C#, and the layers that they configure are constants.</summary>
public sealed class TextConfigTests
{
    private static TestOptions Options(string rootNamespace, params (string Path, string Message, string? Layers)[] files) => new(
        new() { ["build_property.ProjectDir"] = "/project/", ["build_property.RootNamespace"] = rootNamespace },
        files.ToDictionary(static file => file.Path, static file => new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.AmctGenMessage"] = file.Message,
            ["build_metadata.AdditionalFiles.AmctGenGenerate"] = "true",
            ["build_metadata.AdditionalFiles.AmctGenDialect"] = "merge",
            ["build_metadata.AdditionalFiles.AmctGenLayers"] = file.Layers ?? "",
        }));

    private static GeneratorRun Generate(string source, string rootNamespace, ProtoFile[] others, params (string Path, string Text, string Message, string? Layers)[] files) => GeneratorRun.Create(
        [new ProtoFile("/project/press.proto", BrokenLints.Proto), .. others, .. files.Select(static file => new ProtoFile(file.Path, file.Text))],
        source,
        options: Options(rootNamespace, [.. files.Select(static file => (file.Path, file.Message, file.Layers))]));

    [Fact]
    public void A_data_file_is_a_property_that_is_parsed_once_with_locations_and_a_loader()
    {
        GeneratorRun run = Generate(
            """
            using System.IO;
            using My.Project;
            using Press;
            public static class Program
            {
                public static string Run()
                {
                    string path = Path.GetTempFileName();
                    File.WriteAllText(path, "skip: 'other'");
                    PressConfig loaded = TextConfigs.LoadQuantSmall(path);
                    File.Delete(path);
                    string error = "";
                    try { _ = TextConfigs.Broken; } catch (AmctGen.Text.TextFormatException e) { error = e.Message.Split('\n')[0]; }
                    return $"{TextConfigs.QuantSmall.Skip[0]} {TextConfigs.QuantSmall.Compression!.BitsOrDefault} {ReferenceEquals(TextConfigs.QuantSmall, TextConfigs.QuantSmall)} "
                        + $"{TextConfigs.QuantSmallLocations.Find("skip[0]")} {loaded.Skip[0]} {error} {Layers.Conv1} {Layers.Backbone.Conv1} {Layers.Backbone.Head.Fc}";
                }
            }
            """,
            "My.Project",
            [new ProtoFile("/project/net.csv", "conv1,Conv2d\nbackbone.conv1,Conv2d\nbackbone/head/fc,Linear\n")],
            ("/project/configs/quant-small.cfg", "compression { bits: 3 }\ncompression { bits: 4 }\nskip: \"é\U0001F600\\n\\\"\" # \"x\"\n", "PressConfig", "net.csv"),
            ("/project/configs/broken.cfg", "skp: 1\n", ".press.PressConfig", null));

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        Assert.Equal(
            "é\U0001F600\n\" 4 True (3,1) other configs/broken.cfg(1,1): error AMCT5010: PressConfig has no field 'skp'; did you mean 'skip'? conv1 backbone.conv1 backbone/head/fc",
            TestCompilation.Execute(run.Output));
        run.Run().AssertNothingRan();
    }

    [Fact]
    public void An_edit_of_one_data_file_emits_only_that_one_again()
    {
        GeneratorRun run = Generate("", "", [], ("/project/a.cfg", "skip: 'a'", "PressConfig", null), ("/project/b.cfg", "skip: 'b'", "PressConfig", null));
        Assert.Equal(3, run.Sources.Length);
        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);

        ProtoFile old = new("/project/c.cfg", "skip: 'c'");
        run.Add(old);
        run.AssertNothingRan();
        run.EditCSharp("class D { }");
        run.AssertNothingRan();
    }

    [Fact]
    public void A_text_that_changes_is_emitted_again_and_no_schema_is_linked()
    {
        var first = new ProtoFile("/project/a.cfg", "skip: 'a'");
        GeneratorRun run = GeneratorRun.Create(
            [new ProtoFile("/project/press.proto", BrokenLints.Proto), first, new ProtoFile("/project/b.cfg", "skip: 'b'")],
            options: Options("", ("/project/a.cfg", "PressConfig", null), ("/project/b.cfg", "PressConfig", null)));
        run.Replace(first, new ProtoFile("/project/a.cfg", "skip: 'changed'"));

        Assert.Equal((1, 0, 0), (run.Changed(TrackingNames.TextConfig), run.Changed(TrackingNames.TextConfigs), run.Ran(TrackingNames.Link)));
        Assert.Contains(run.Sources, static source => source.SourceText.ToString().Contains("changed", StringComparison.Ordinal));
    }

    [Fact]
    public void Layer_names_of_any_kind_are_constants()
    {
        string[] names = ["conv1", "conv_1", "a.b", "a", "A", "a.a", "class", "1x", "é", "", "...", "/", "x.Layers", "Layers", "Layers.Layers", "Equals", "a b", "\"q\"", string.Join('.', Enumerable.Repeat("d", 100))];
        GeneratorRun run = Generate(
            """
            using System.Linq;
            using System.Reflection;
            public static class Program
            {
                public static string Run() => string.Join("|", All(typeof(Layers)).OrderBy(static name => name, System.StringComparer.Ordinal));
                private static System.Collections.Generic.IEnumerable<string> All(System.Type type) =>
                    type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!).Concat(type.GetNestedTypes().SelectMany(All));
            }
            """,
            "",
            [new ProtoFile("/project/net.txt", string.Concat(names.Select(static name => $"layer {{ name: \"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\" type: 'T' }}\n")))],
            ("/project/a.cfg", "skip: 'a'", "PressConfig", "net.txt"));

        TestCompilation.AssertClean(run.Output);
        Assert.Equal(string.Join("|", names.Order(StringComparer.Ordinal)), TestCompilation.Execute(run.Output));
    }

    [Theory]
    [InlineData("a/quant.cfg", "b/quant.cfg", "Quant")]
    [InlineData("quant.cfg", "quant.txt", "Quant")]
    [InlineData("quant.cfg", "Quant.cfg", "Quant")]
    [InlineData("my_quant.cfg", "my-quant.cfg", "MyQuant")]
    [InlineData("my.quant.cfg", "my quant.cfg", "MyQuant")]
    [InlineData("quant.cfg", "quant_locations.cfg", "QuantLocations")]
    [InlineData("quant_locations.cfg", "quant.cfg", "QuantLocations")]
    [InlineData("quant.cfg", "load_quant.cfg", "LoadQuant")]
    [InlineData("loadQuant.cfg", "quant.cfg", "LoadQuant")]
    [InlineData("1.cfg", "_1.cfg", "_1")]
    public void Two_files_with_the_same_name_in_csharp_are_told(string first, string second, string name)
    {
        GeneratorRun run = Generate("", "", [], ($"/project/{first}", "skip: 'a'", "PressConfig", null), ($"/project/{second}", "skip: 'b'", "PressConfig", null));

        Assert.Equal($"/project/{second}(1,1): error AMCT5038: '{name}' is generated for '{first}' already: rename one of the two files", Assert.Single(run.Problems));
        Assert.Equal(2, run.Sources.Length);
        TestCompilation.AssertClean(run.Output);
    }

    [Theory]
    [InlineData("quant.cfg", "prune.cfg")]
    [InlineData("quant.cfg", "quant1.cfg")]
    [InlineData("quant.cfg", "QUANT.cfg")]
    [InlineData("quant.cfg", "locations_quant.cfg")]
    [InlineData("quant.cfg", "quant_load.cfg")]
    [InlineData("quant.cfg", "unload_quant.cfg")]
    [InlineData("text_configs.cfg", "to_string.cfg")]
    [InlineData("equals.cfg", "get-type.cfg")]
    [InlineData("class.cfg", "1.cfg")]
    [InlineData("é.cfg", "日本.cfg.cfg")]
    public void Files_with_different_names_have_properties(string first, string second)
    {
        GeneratorRun run = Generate("", "Class.In", [], ($"/project/{first}", "skip: 'a'", "PressConfig", null), ($"/project/{second}", "skip: 'b'", "PressConfig", null));

        Assert.Empty(run.Problems);
        Assert.Equal(3, run.Sources.Length);
        TestCompilation.AssertClean(run.Output);
    }

    [Fact]
    public void A_message_that_is_not_known_or_ambiguous_generates_nothing()
    {
        GeneratorRun run = Generate("", "", [], ("/project/a.cfg", "skip: 'a'", "PressConfg", null), ("/project/b.cfg", "", "", null));

        Assert.Empty(run.Problems);
        Assert.Single(run.Sources);
    }
}
