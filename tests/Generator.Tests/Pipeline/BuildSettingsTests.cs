using AmctGen.Generator.Inputs;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Values that the package's targets pack into one are unpacked unchanged; plain values are read if the packed one is absent.</summary>
public sealed class BuildSettingsTests
{
    private static readonly ProtoFile s_file = new("/C#/a;b/x.proto", "");

    private static TestOptions Options(string property, string metadata) => new(
        new() { ["build_property.AmctGenSettings"] = property, ["build_property.ProjectDir"] = "/C", ["build_property.AmctGenNamespace"] = "Of.Plain" },
        new() { [s_file.Path] = new() { ["build_metadata.AdditionalFiles.AmctGenSettings"] = metadata, ["build_metadata.AdditionalFiles.AmctGenDialect"] = "merge" } });

    [Fact]
    public void Any_text_survives()
    {
        const string Folder = "/C#/a;b/100%/o'brien & söhne=1/日本/$(x) @(y) ?q*/";
        TestOptions options = Options($"ProjectDir={Uri.EscapeDataString(Folder)}&ImportRoot=", $"&ImportRoot={Uri.EscapeDataString("a;b|c#d")}&Message=a.B");

        Assert.Equal(Folder, BuildSettings.ProjectFolder(options));
        Assert.Equal("a;b|c#d", BuildSettings.Of(options, s_file, BuildSettings.ImportRoot));
        Assert.Equal("a.B", BuildSettings.OfFile(options, s_file, BuildSettings.Message));
    }

    [Fact]
    public void Plain_values_are_read_where_packed_ones_are_absent()
    {
        TestOptions options = Options("ProjectDir=&Access=%20%20", "");

        Assert.Equal("/C", BuildSettings.ProjectFolder(options));
        Assert.Equal("Of.Plain", BuildSettings.Of(options, s_file, BuildSettings.Namespace));
        Assert.Equal("merge", BuildSettings.OfFile(options, s_file, BuildSettings.Dialect));
        Assert.Null(BuildSettings.Of(options, s_file, BuildSettings.Access));
        Assert.Null(BuildSettings.OfFile(options, s_file, BuildSettings.Message));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("&&=&")]
    [InlineData("Message=%ZZ")]
    public void Hostile_values_do_no_harm(string packed) => Assert.NotEqual("x", BuildSettings.OfFile(Options("", packed), s_file, BuildSettings.Message));
}
