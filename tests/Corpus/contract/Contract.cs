using System.Text;
using AmctGen;
using AmctGen.Resolution;
using AmctGen.Text;

namespace Contract;

/// <summary>Calls generated code of every form. Tests of later versions run it against their runtime.</summary>
public static class Program
{
    public static void Main() => Console.Write(Run());

    /// <summary>Returns what the generated code of this assembly answers, a line for each question.</summary>
    public static string Run()
    {
        var answers = new StringBuilder();
        var options = new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(ContractExtensions.All) };
        Network network = Network.ParseText("""
            compression { bits: 8 kind: KIND_SPARSE named: "a" }
            skip_layers: "conv1"
            override_layers { layer_name: "fc1" compression { bits: 5 fast: true } }
            limits { key: "x" value: -1 }
            signature: "\001\002"
            dims: [1, 2]
            title: "Two Words"
            code: "a"
            [contract.owner]: "me"
            """, options);
        answers.AppendLine(network.ToText(TextWriterOptions.SingleLine));
        answers.AppendLine(network.ToJson());
        answers.AppendLine(string.Join(" | ", network.Validate().Violations));
        Network.Resolver resolver = network.CreateResolver();
        foreach (LayerRef layer in new LayerRef[] { new("conv1", "Conv2d"), new("conv2", "Conv2d"), new("fc1", "Linear") })
        {
            var press = resolver.Resolve(layer).Press;
            answers.AppendLine($"{layer}: {press.IsSkipped} {press.Compression.Value?.Bits} {press.Compression.Provenance}");
        }
        Network built = network.ToBuilder()
            .WithCompression(c => c.WithBits(4).WithFast(true)).SetLimits("y", 2).ClearSkipLayers().AddDims(3).Build();
        answers.AppendLine(built.ToText(TextWriterOptions.SingleLine));
        answers.AppendLine(Network.CreateBuilder().MergeFrom(built).Build().Equals(built).ToString());
        answers.AppendLine(built.Compression?.Algorithm?.ToString());
        Network.TryParseText("compresion { bits: 8 }", out _, out EquatableArray<TextDiagnostic> diagnostics);
        answers.AppendLine(diagnostics[0].ToString());
        return answers.ToString().ReplaceLineEndings("\n");
    }
}
