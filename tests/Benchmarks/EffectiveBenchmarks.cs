using AmctGen.Schemas.Calibration;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using BenchmarkDotNet.Attributes;

namespace AmctGen.Benchmarks;

/// <summary>The detailed configuration of a whole network, at two sizes: the larger is ten times the smaller in layers and entries.</summary>
[InProcess, MemoryDiagnoser]
public class EffectiveBenchmarks
{
    private NetworkModel _network = new();
    private AMCTRetrainConfig _retrain = new();
    private AMCTRetrainConfig _prune = new();
    private AMCTRetrainConfig _compressed = new();
    private AMCTConfig _calibration = new();

    /// <summary>The number of layers; three of ten have an entry.</summary>
    [Params(10_000, 100_000)]
    public int LayerCount { get; set; } = 100_000;

    /// <summary>Creates the network and the configurations.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int overrides = LayerCount * 3 / 10;
        _network = Inputs.Network(LayerCount);
        _retrain = AMCTRetrainConfig.ParseText(Inputs.Retrain(overrides, LayerCount, prunes: false));
        _prune = AMCTRetrainConfig.ParseText(Inputs.Retrain(overrides, LayerCount, quantizes: false));
        _compressed = AMCTRetrainConfig.ParseText(Inputs.Retrain(overrides, LayerCount));
        _calibration = AMCTConfig.ParseText(Inputs.Calibration(overrides, LayerCount));
    }

    [Benchmark]
    public int Retrain() => Create(AmctMode.Retrain, _retrain);

    [Benchmark]
    public int Prune() => Create(AmctMode.Prune, _prune);

    [Benchmark]
    public int Compressed() => Create(AmctMode.Compressed, _compressed);

    [Benchmark]
    public int Calibration() => Create(AmctMode.Calibration, _calibration);

    private int Create(AmctMode mode, IMessage config)
    {
        var effective = EffectiveConfig.Create(mode, config, _network);
        return effective.Json?.Length
            ?? throw new InvalidOperationException($"the configuration is refused: {string.Join(Environment.NewLine, effective.Findings.Take(3))}");
    }
}
