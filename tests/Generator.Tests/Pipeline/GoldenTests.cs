using AmctGen.Generator.Symbols;
using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>golden.proto from text to executed code: all features of messages, and the resolver.</summary>
public sealed class GoldenTests
{
    private static readonly ProtoFile s_golden = new("/project/golden.proto", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden.proto")));

    [Fact]
    public void What_is_generated_stays_as_it_is()
    {
        GeneratorRun run = GeneratorRun.Create([s_golden]);

        Assert.Empty(run.Problems);
        Snapshot.Match(Assert.Single(run.Sources).SourceText.ToString(), "golden");
    }

    [Fact]
    public void Text_is_read_written_and_compared()
    {
        string output = GeneratorRun.Execute("""
            using Golden;

            public static class Program
            {
                public static string Run()
                {
                    Root root = Root.ParseText("weights { key: 'b' value: 2 } weights { value: 1 key: 'a' } batch_num: 3 skip_layers: ['x', \"y\"]"
                        + " override_layers { layer_name: 'conv' data_config { clip { clip_max: 1 clip_min: -1 } dst_type: INT4 } } # why\n");
                    Root built = Root.CreateBuilder()
                        .WithBatchNum(3)
                        .AddSkipLayers("x", "y")
                        .AddOverrideLayers(layer => layer.WithLayerName("conv").WithDataConfig(data => data.WithClip(clip => clip.WithClipMax(1).WithClipMin(-1)).WithDstType(DataType.Int4)))
                        .SetWeights("a", 1)
                        .SetWeights("b", 2)
                        .Build();
                    return $"{root == built} {root.GetHashCode() == built.GetHashCode()} {Root.ParseText(root.ToText()) == root} {root.Validate().IsValid} {root.FixedMin is null} {root.OverrideLayers[0].DataConfig!.BitsOrDefault}\n{root}";
                }
            }
            """, s_golden);

        Assert.Equal("""
            True True True True True 0
            batch_num: 3
            skip_layers: "x"
            skip_layers: "y"
            override_layers {
              layer_name: "conv"
              data_config {
                dst_type: INT4
                clip {
                  clip_max: 1
                  clip_min: -1
                }
              }
            }
            weights {
              key: "a"
              value: 1
            }
            weights {
              key: "b"
              value: 2
            }

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public void Each_layer_is_resolved_with_provenance()
    {
        string output = GeneratorRun.Execute("""
            using AmctGen.Resolution;
            using Golden;

            public static class Program
            {
                public static string Run()
                {
                    Root root = Root.ParseText("data_config { bits: 8 } skip_layers: 'fc' fixed_min: true"
                        + " override_layers { layer_name: 'conv1' data_config { bits: 4 fixed_min: false } } override_types { layer_type: 'Conv' }");
                    Root.Resolver resolver = root.CreateResolver();
                    var text = new System.Text.StringBuilder();
                    foreach (LayerRef layer in new[] { new LayerRef("conv1", "Conv"), new LayerRef("conv2", "Conv"), new LayerRef("fc", "Dense"), new LayerRef("relu", "ReLU") })
                    {
                        Root.Effective.QuantFeature quant = resolver.Resolve(layer).Quant;
                        text.Append($"{layer.Name}: {quant.IsSkipped} {quant.DataConfig.Value?.Bits} {quant.DataConfig.Level} {quant.FixedMin.Value} {quant.FixedMin.Level}\n");
                    }
                    foreach (UnmatchedKey key in resolver.FindUnmatched([new LayerRef("conv1", "Conv")]))
                    {
                        text.Append($"unmatched {key.Key}\n");
                    }
                    return text.ToString();
                }
            }
            """, s_golden);

        Assert.Equal("""
            conv1: False 4 Layer False Layer
            conv2: False  Default True Global
            fc: True 8 Global True Global
            relu: False 8 Global True Global
            unmatched fc

            """.ReplaceLineEndings("\n"), output);
    }
}
