using System.Text.RegularExpressions;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Presets;

/// <summary>The program of the page "From C# to Python" is the one that runs here, and prints what the page shows.</summary>
public class PythonPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Amctgen.Root, "schemas", "docs", "python.md")).ReplaceLineEndings("\n");
    private static readonly string s_source = Path.Combine(Amctgen.Root, "tests", "Schemas.Tests", "Presets", "PythonPageTests.cs");

    [Fact]
    public void The_program_is_the_one_of_this_test()
    {
        HashSet<string> lines = [.. File.ReadLines(s_source).Select(static line => line.Trim())];
        string[] shown = [.. Blocks("csharp").SelectMany(static block => block.Split('\n')).Select(static line => line.Trim())];

        Assert.True(shown.Length > 20);
        Assert.All(shown, line => Assert.Contains(line, lines));
    }

    [Fact]
    public void The_program_prints_what_the_page_shows()
    {
        using var amctgen = new Amctgen();
        string[] output = Run(Path.Combine(Amctgen.Root, "samples", "Presets", "networks"), amctgen.Folder);

        Assert.Equal(Blocks("text").SelectMany(static block => block.Split('\n')).Where(static line => line.Length > 0), output);
        Assert.Equal(0, amctgen.Run(
            "check", "--mode", "retrain", "--layers", Path.Combine(Amctgen.Root, "samples", "Presets", "networks", "resnet18.textproto"),
            Path.Combine(amctgen.Folder, "quant.cfg")).ExitCode);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(s_page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value);

    private static string[] Run(string networks, string folder)
    {
        var Console = new Lines();
        var File = new Files(folder);
        var TextFormat = new Files(networks);
        NetworkModel network = TextFormat.ParseFile<NetworkModel>("resnet18.textproto");
        AMCTRetrainConfig.Builder builder = AMCTRetrainConfig.CreateBuilder()
            .WithRetrainDataQuantConfig(data => data.WithUlqQuantize(ulq => ulq.WithDstType(DataType.Int8)))
            .WithRetrainWeightQuantConfig(weights => weights.WithArqRetrain(arq => arq.WithDstType(DataType.Int8)))
            .AddSkipLayers("fc");
        foreach (LayerRef layer in network.Matching("layer4.*", "Conv2d"))
        {
            builder.AddOverrideLayerConfigs(entry => entry
                .WithLayerName(layer.Name)
                .WithRetrainDataQuantConfig(data => data.WithUlqQuantize(ulq => ulq.WithDstType(DataType.Int16)))
                .WithRetrainWeightQuantConfig(weights => weights.WithArqRetrain(arq => arq.WithDstType(DataType.Int8))));
        }
        AMCTRetrainConfig config = builder.Build();
        EffectiveConfig effective = EffectiveConfig.Create(AmctMode.Retrain, config, network);
        foreach (ConfigFinding finding in effective.Findings)
        {
            Console.WriteLine(finding);
        }
        Console.WriteLine(effective.Summarize());
        File.WriteAllText("quant.cfg", config.ToText());

        EffectiveConfig before = EffectiveConfig.Create(AmctMode.Retrain, config.ToBuilder().ClearSkipLayers().Build(), network);
        foreach (EffectiveDifference difference in effective.DifferencesFrom(before))
        {
            Console.WriteLine(difference);
        }
        return [.. Console.Written];
    }

    // In place of the program's console and folder.
    private sealed class Lines
    {
        public List<string> Written { get; } = [];

        public void WriteLine(object? value) => Written.Add(value?.ToString() ?? "");
    }

    private sealed class Files(string folder)
    {
        public void WriteAllText(string path, string text) => System.IO.File.WriteAllText(Path.Combine(folder, path), text);

        public T ParseFile<T>(string path)
            where T : class, IMessage<T> => Text.TextFormat.ParseFile<T>(Path.Combine(folder, path));
    }
}
