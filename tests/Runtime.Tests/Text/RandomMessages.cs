using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Messages of any content, from a seed.</summary>
static class RandomMessages
{
    private static readonly string[] Names = ["", "conv1", "a b", "é中😀", "\n\t\0\"'\\", "\u007f\u0080\uFFFD", "layer/with/slashes"];

    public static Root Root(Random random)
    {
        Root.Builder builder = Golden.Root.CreateBuilder();
        if (random.Next(2) == 0)
        {
            builder.WithBatchNum((uint)random.NextInt64(1L << random.Next(33)));
        }
        if (random.Next(2) == 0)
        {
            builder.WithDataConfig(Data(random));
        }
        for (int i = random.Next(3); i > 0; i--)
        {
            builder.AddSkipLayers(Name(random));
            builder.AddOverrideLayers(layer => layer.WithLayerName(Name(random)).WithDataConfig(Data(random)));
            builder.AddOverrideTypes(new LayerType { LayerType_ = Name(random), DataConfig = random.Next(2) == 0 ? Data(random) : null });
            builder.SetWeights(Name(random), random.Next(int.MinValue, int.MaxValue));
        }
        if (random.Next(2) == 0)
        {
            builder.WithFixedMin(random.Next(2) == 0);
        }
        return builder.Build();
    }

    private static Data Data(Random random) => new()
    {
        Algo = random.Next(3) switch
        {
            0 => new Data.AlgoOneof.Clip(new Clip { ClipMax = Float(random), ClipMin = Float(random) }),
            1 => new Data.AlgoOneof.Bits(random.Next(int.MinValue, int.MaxValue)),
            _ => null,
        },
        DstType = random.Next(3) switch { 0 => DataType.Int4, 1 => DataType.Int8, _ => null },
        FixedMin = random.Next(3) switch { 0 => true, 1 => false, _ => null },
    };

    private static float Float(Random random) => random.Next(3) switch
    {
        0 => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)),
        1 => random.Next(-1000, 1000) / 8f,
        _ => random.NextSingle(),
    };

    private static string Name(Random random) => Names[random.Next(Names.Length)];
}
