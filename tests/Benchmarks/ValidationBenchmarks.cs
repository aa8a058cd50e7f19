using System.Text;
using AmctGen.Schemas.Retrain;
using Bench.Retrain;
using BenchmarkDotNet.Attributes;

namespace AmctGen.Benchmarks;

/// <summary>Validation of a configuration with 300 entries compared with reading it: with AMCT's rules, and with required fields only.</summary>
[InProcess, MemoryDiagnoser]
public class ValidationBenchmarks
{
    private const int OverrideCount = 300;

    private readonly byte[] _text;
    private readonly AMCTRetrainConfig _ruled;
    private readonly RetrainConfig _plain;

    public ValidationBenchmarks()
        : this(null)
    {
    }

    /// <summary>Reads the configuration.</summary>
    /// <param name="path">A training configuration; null for a generated one.</param>
    internal ValidationBenchmarks(string? path)
    {
        _text = path is null ? Encoding.UTF8.GetBytes(Inputs.Retrain(OverrideCount, OverrideCount * 3)) : File.ReadAllBytes(path);
        _ruled = AMCTRetrainConfig.ParseText(_text);
        _plain = RetrainConfig.ParseText(_text);
    }

    /// <summary>The length of the text in bytes.</summary>
    internal int Length => _text.Length;

    /// <summary>Reads it as AMCT's schema.</summary>
    [Benchmark]
    public object ReadWithRules() => AMCTRetrainConfig.ParseText(_text);

    /// <summary>Validates it against AMCT's rules.</summary>
    [Benchmark]
    public object ValidateWithRules() => _ruled.Validate();

    /// <summary>Reads it as a schema without rules.</summary>
    [Benchmark]
    public object ReadWithoutRules() => RetrainConfig.ParseText(_text);

    /// <summary>Validates it with required fields only.</summary>
    [Benchmark]
    public object ValidateWithoutRules() => _plain.Validate();
}
