using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests.Presets;

/// <summary>The configurations to start from: AMCT accepts each of them for its network.</summary>
public class PresetTests
{
    private static readonly string s_folder = Path.Combine(Amctgen.Root, "samples", "Presets");

    private static readonly string[] s_files = [.. Directory.GetFiles(s_folder, "*.cfg").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. s_files];

    [Fact]
    public void There_is_a_preset_for_each_mode()
    {
        Assert.Equal(9, s_files.Length);
        Assert.Equal(["bert", "llama", "mobilenetv2", "resnet18", "unet"], Directory.GetFiles(Path.Combine(s_folder, "networks")).Select(static file => Path.GetFileNameWithoutExtension(file)).Order());
        Assert.Equal(
            ["calibration", "compressed", "distill", "kvcache", "prune", "retrain"],
            s_files.Select(static file => Call(file)[2]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_call_that_a_preset_names_accepts_it_without_findings(string file)
    {
        using var amctgen = new Amctgen();

        Amctgen.Result effective = amctgen.Run([.. Call(file)]);

        Assert.Equal([], effective.Errors);
        Assert.Equal(0, effective.ExitCode);
        Assert.StartsWith("{\n    \"", effective.Text, StringComparison.Ordinal);
        Amctgen.Result check = amctgen.Run("check", Path.Combine(s_folder, file));
        Assert.Equal(0, check.ExitCode);
    }

    // The presets that name no layer of one network apply to all of them.
    [Theory]
    [InlineData("int8_qat.cfg")]
    [InlineData("a16w8_qat.cfg")]
    [InlineData("filter_pruning.cfg")]
    [InlineData("selective_pruning_2_4.cfg")]
    [InlineData("prune_and_quantize.cfg")]
    [InlineData("calibration_dmq.cfg")]
    public void A_general_preset_applies_to_every_network(string file)
    {
        using var amctgen = new Amctgen();
        string[] call = [.. Call(file)];
        Assert.All(Directory.GetFiles(Path.Combine(s_folder, "networks")), network =>
        {
            call[4] = network;
            Amctgen.Result result = amctgen.Run(call);
            Assert.Equal((0, ""), (result.ExitCode, string.Join("\n", result.Errors)));
        });
    }

    // "# amctgen effective --mode retrain --layers networks/resnet18.textproto int8_qat.cfg"
    private static string[] Call(string file)
    {
        Match call = Regex.Match(File.ReadAllText(Path.Combine(s_folder, file)), @"^# amctgen (effective) (--mode) (\S+) (--layers) (\S+) (\S+)\r?$", RegexOptions.Multiline);
        Assert.True(call.Success && call.Groups[6].Value == file, file);
        return ["effective", "--mode", call.Groups[3].Value, "--layers", Path.Combine(s_folder, call.Groups[5].Value), Path.Combine(s_folder, file)];
    }
}
