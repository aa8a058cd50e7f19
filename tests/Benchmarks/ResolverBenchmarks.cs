using System.Text;
using AmctGen.Resolution;
using AmctGen.Text;
using BenchmarkDotNet.Attributes;
using Calibration = AmctGen.Schemas.Calibration;
using Retrain = AmctGen.Schemas.Retrain;

namespace AmctGen.Benchmarks;

/// <summary>Resolves the settings of 100,000 layers, of which 30,000 have an entry, compared with lookups by hand. Both build their index first.</summary>
[InProcess, MemoryDiagnoser]
public class ResolverBenchmarks
{
    private const int LayerCount = 100_000;
    private const int OverrideCount = 30_000;

    private readonly LayerRef[] _layers = Inputs.Layers(LayerCount);
    private readonly Retrain.AMCTRetrainConfig _retrain;
    private readonly FieldLocations _retrainLocations;
    private readonly Calibration.AMCTConfig _calibration;

    public ResolverBenchmarks()
    {
        byte[] retrain = Encoding.UTF8.GetBytes(Inputs.Retrain(OverrideCount, LayerCount));
        _retrain = Retrain.AMCTRetrainConfig.ParseText(retrain);
        _retrainLocations = FieldLocations.Read(retrain, Retrain.AMCTRetrainConfig.Shape, "quant.cfg");
        _ = _retrainLocations.Find("batch_num");
        _calibration = Calibration.AMCTConfig.ParseText(Inputs.Calibration(OverrideCount, LayerCount));
    }

    /// <summary>AMCTRetrainConfig: two features, three sections.</summary>
    [Benchmark]
    public int RetrainResolver() => Resolve(_retrain.CreateResolver());

    /// <summary>The same with the lines of the file.</summary>
    [Benchmark]
    public int RetrainResolverWithLines() => Resolve(_retrain.CreateResolver(_retrainLocations));

    /// <summary>The same where every answer is kept.</summary>
    [Benchmark]
    public object RetrainResolverKept()
    {
        Retrain.AMCTRetrainConfig.Resolver resolver = _retrain.CreateResolver();
        return Array.ConvertAll(_layers, resolver.Resolve);
    }

    [Benchmark]
    public int RetrainBare()
    {
        var lookups = new BareRetrainLookups(_retrain);
        int set = 0;
        foreach (LayerRef layer in _layers)
        {
            BareRetrainLookups.Answer answer = lookups.Find(layer);
            set += (answer.Data is null ? 0 : 1) + (answer.Weight is null ? 0 : 1) + (answer.Prune is null ? 0 : 1);
        }
        return set;
    }

    /// <summary>By hand, keeping all results.</summary>
    [Benchmark]
    public object RetrainBareKept()
    {
        var lookups = new BareRetrainLookups(_retrain);
        return Array.ConvertAll(_layers, lookups.Find);
    }

    /// <summary>AMCTConfig: a section and an inherited value.</summary>
    [Benchmark]
    public int CalibrationResolver()
    {
        Calibration.AMCTConfig.Resolver resolver = _calibration.CreateResolver();
        int set = 0;
        foreach (LayerRef layer in _layers)
        {
            set += resolver.Resolve(layer).Quant.CalibrationConfig.Value is null ? 0 : 1;
        }
        return set;
    }

    [Benchmark]
    public int CalibrationBare()
    {
        var lookups = new BareCalibrationLookups(_calibration);
        int set = 0;
        foreach (LayerRef layer in _layers)
        {
            set += lookups.Find(layer).Section is null ? 0 : 1;
        }
        return set;
    }

    private int Resolve(Retrain.AMCTRetrainConfig.Resolver resolver)
    {
        int set = 0;
        foreach (LayerRef layer in _layers)
        {
            Retrain.AMCTRetrainConfig.Effective effective = resolver.Resolve(layer);
            set += (effective.Quant.RetrainDataQuantConfig.Value is null ? 0 : 1)
                + (effective.Quant.RetrainWeightQuantConfig.Value is null ? 0 : 1)
                + (effective.Prune.PruneConfig.Value is null ? 0 : 1);
        }
        return set;
    }
}
