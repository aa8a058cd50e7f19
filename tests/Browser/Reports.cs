using System.Diagnostics;
using System.Text.Json.Nodes;
using AmctGen.Schemas.Tests.Explaining;

namespace AmctGen.Browser;

/// <summary>The pages that the tests open, written once, and the browser that opens them.</summary>
public sealed class Reports : IDisposable
{
    private const string SmallLayers = "conv1,Conv2d\nconv2,Conv2d,in_channels=3\nconv3,Conv2d\nfc1,Linear\nfc2,Linear\nrelu,ReLU\n";

    private const string SmallConfig = """
        # The whole network.
        retrain_data_quant_config { ulq_quantize { clip_max_min { clip_max: 6 clip_min: -6 } } }
        retrain_weight_quant_config { arq_retrain { channel_wise: false dst_type: INT8 } }
        skip_layers: "conv1"
        override_layer_types { layer_type: "Linear" retrain_weight_quant_config { arq_retrain { dst_type: INT8 } } }
        override_layer_configs { layer_name: "conv2" retrain_weight_quant_config { arq_retrain { dst_type: INT4 } } }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("amctgen-pages-").FullName;

    public Reports()
    {
        string layers = Write("small.csv", SmallLayers);
        string small = Write("small.cfg", SmallConfig);
        string changed = Write("changed.cfg", SmallConfig.Replace("clip_max: 6", "clip_max: 7", StringComparison.Ordinal).Replace("skip_layers: \"conv1\"\n", "", StringComparison.Ordinal));
        string largeLayers = Write("large.csv", LargeNetwork.Layers());
        string large = Write("large.cfg", LargeNetwork.Config());
        Small = Page("explain", "small.html", "--mode", "retrain", "--layers", layers, small);
        Difference = Page("diff", "diff.html", "--mode", "retrain", "--layers", layers, small, changed);
        Large = Page("explain", "large.html", "--mode", "retrain", "--layers", largeLayers, large);
        Answers = JsonNode.Parse(Run("explain", "--format", "json", "--mode", "retrain", "--layers", layers, small))!.AsArray();
        Browser = new Chromium();
    }

    public Chromium Browser { get; }

    /// <summary>The page of a few layers.</summary>
    public string Small { get; }

    /// <summary>The page of a comparison.</summary>
    public string Difference { get; }

    /// <summary>The page of 10,000 layers.</summary>
    public string Large { get; }

    /// <summary>The structured form of the small page.</summary>
    public JsonArray Answers { get; }

    public void Dispose()
    {
        Browser.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Page(string command, string name, params string[] arguments)
    {
        string path = Path.Combine(_folder, name);
        Run([command, "--format", "html", "-o", path, .. arguments]);
        return path;
    }

    private static string Run(params string[] arguments)
    {
        string command = Path.Combine(AppContext.BaseDirectory, "amctgen.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
