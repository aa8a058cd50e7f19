using AmctGen.Generator.Tests.Analysis.Editor;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Overrides and lists of data files are checked in the build: without layers and with them.</summary>
public sealed class DataFileLintTests
{
    private const string Sound = "skip: 'conv1'\n";

    private static EditorProject Project(string text, string? layersPath, params (string Path, string Text)[] layers)
    {
        EditorProject project = new EditorProject().Add("press.proto", BrokenLints.Proto).Add("press.cfg", text,
            layersPath is null ? [("AmctGenMessage", "PressConfig")] : [("AmctGenMessage", "PressConfig"), ("AmctGenLayers", layersPath)]);
        foreach ((string path, string table) in layers)
        {
            project.Add(path, table);
        }
        return project;
    }

    [Theory]
    [MemberData(nameof(BrokenLints.Cases), MemberType = typeof(BrokenLints))]
    public async Task Lints_are_reported_at_their_places_as_the_command_prints_them(string text, bool hasLayers, string[] findings) =>
        Assert.Equal(
            findings.Select(static finding => "press.cfg" + finding),
            await Project(text, hasLayers ? "net.csv" : null, ("net.csv", BrokenLints.Layers)).Type());

    [Theory]
    [InlineData("net.tsv", "press.cfg(1,1): error AMCT5037: the layers file 'net.tsv' is not found: correct AmctGenLayers")]
    [InlineData("sub/net.csv", "press.cfg(1,1): error AMCT5037: the layers file 'sub/net.csv' is not found: correct AmctGenLayers")]
    [InlineData("../net.csv", "press.cfg(1,1): error AMCT5037: the layers file '../net.csv' is not found: correct AmctGenLayers")]
    [InlineData("NET.csv", "press.cfg(1,1): error AMCT5037: the layers file 'NET.csv' is not found: correct AmctGenLayers")]
    [InlineData("separator.csv", "separator.csv(2,2): error AMCT5037: ',' separates the cells here, and ';' is expected: use one separator in the whole file [AMCT5050]")]
    [InlineData("twice.csv", "twice.csv(3,1): error AMCT5037: the layer 'a' is listed a second time (first in line 1): names must be unique [AMCT5051]")]
    [InlineData("attribute.csv", "attribute.csv(1,10): error AMCT5037: 'group' is not a layer attribute; did you mean 'groups'?; the attributes are groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional, not_in_graph, dilation, hidden_size, dropout, proj_size, weight_of, unbatched [AMCT5052]")]
    [InlineData("header.csv", "header.csv(1,11): error AMCT5037: 'colour' is not a column of a layer table; the columns are name, type, groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional, not_in_graph, dilation, hidden_size, dropout, proj_size, weight_of, unbatched; remove it [AMCT5053]")]
    [InlineData("text.txt", "text.txt(2,19): error AMCT5037: 'layer' (Layer) has no field 'typ'; did you mean 'type'? [AMCT5010]")]
    [InlineData("same.txt", "same.txt(2,9): error AMCT5037: the layer 'a' is listed a second time: names must be unique [AMCT5051]")]
    public async Task A_layers_file_that_is_missing_or_broken_is_reported_once(string layersPath, params string[] findings)
    {
        EditorProject project = Project(
            "skip: 'conv3'\n",
            layersPath,
            ("net.csv", BrokenLints.Layers),
            ("separator.csv", "a;Conv\nb,Conv\n"),
            ("twice.csv", "a,Conv\nb,Conv\na,Conv\n"),
            ("attribute.csv", "a,Conv2d,group=2\n"),
            ("header.csv", "name,type,colour\na,Conv,1\n"),
            ("text.txt", "layer { name: 'a' type: 'b' }\nlayer { name: 'b' typ: 'c' }\n"),
            ("same.txt", "layer { name: 'a' type: 'b' }\nlayer { name: 'a' type: 'c' }\n"));

        Assert.Equal(findings.Order(StringComparer.Ordinal), (await project.Type()).Order(StringComparer.Ordinal));
        project.Add("second.cfg", Sound, ("AmctGenMessage", "PressConfig"), ("AmctGenLayers", layersPath));
        Assert.Equal(
            findings.Concat(findings.Where(static finding => finding.StartsWith("press", StringComparison.Ordinal)).Select(static finding => finding.Replace("press.cfg", "second.cfg", StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            (await project.Type()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("./net.csv")]
    [InlineData("sub/../net.csv")]
    [InlineData("net.tsv")]
    [InlineData(".\\net.csv")]
    [InlineData("sub/net.txt")]
    [InlineData("sub\\net.txt")]
    [InlineData("header.csv")]
    [InlineData("attributes.csv")]
    [InlineData("comments.csv")]
    [InlineData("mark.csv")]
    public async Task A_sound_layers_file_is_found_by_any_form_of_its_path(string layersPath)
    {
        EditorProject project = Project(
            "skip: 'conv3'\n",
            layersPath,
            ("net.csv", "conv1,Conv2d\n"),
            ("net.tsv", "conv1\tConv2d\n"),
            ("sub/net.txt", "layer { name: 'conv1' type: 'Conv2d' padding_mode: 'odd' }\n"),
            ("header.csv", "name,type,padding_mode\nconv1,Conv2d,odd\n"),
            ("attributes.csv", "conv1,Conv2d,groups=2;bias=TRUE;padding_mode=odd\n"),
            ("comments.csv", "# The layers.\nconv1,Conv2d\n"),
            ("mark.csv", "\uFEFFconv1,Conv2d\n"));

        Assert.Equal(["press.cfg(1,1): warning AMCT5030: 'conv3' in skip[0] matches no layer name of the network; did you mean 'conv1'?"], await project.Type());
    }

    [Fact]
    public async Task An_edit_of_the_layers_checks_the_data_files_again_that_name_it()
    {
        EditorProject project = Project(Sound, "net.csv", ("net.csv", BrokenLints.Layers));
        project.Add("other.cfg", Sound, ("AmctGenMessage", "PressConfig"));
        Assert.Empty(await project.Type());

        Assert.Equal(
            ["press.cfg(1,1): warning AMCT5030: 'conv1' in skip[0] matches no layer name of the network; did you mean 'conv2'?"],
            await project.Edit("net.csv", "conv1,Conv2d\n", ""));
        Assert.Equal(["press.cfg", "net.csv"], project.Read);
        Assert.Empty(await project.Edit("net.csv", "conv2", "conv1"));
        await project.Type();
        Assert.Empty(project.Read);
    }

    [Fact]
    public async Task Layers_without_a_message_are_told() =>
        Assert.Equal(
            ["a.cfg(1,1): warning AMCT9054: AmctGenLayers is set and AmctGenMessage is not, so the file is not checked: set AmctGenMessage to the message that the file contains"],
            await new EditorProject().Add("a.cfg", "a: 1\n", ("AmctGenLayers", "net.csv")).Type());

    [Fact]
    public async Task Thousands_of_lints_are_cut_off()
    {
        EditorProject project = Project(string.Concat(Enumerable.Repeat("skip: 'a'\n", 3000)), null);

        Assert.Equal(1000, (await project.Type()).Length);
    }
}
