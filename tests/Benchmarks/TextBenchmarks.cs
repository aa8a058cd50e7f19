using System.Buffers;
using System.Text;
using AmctGen.Text;
using BenchmarkDotNet.Attributes;

namespace AmctGen.Benchmarks;

/// <summary>Reading, writing, layout, editing and checking of texts of three sizes.</summary>
[InProcess, MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private byte[] _text = [];
    private byte[] _broken = [];
    private Bench.Retrain.RetrainConfig _message = new();

    /// <summary>The number of layers that the configuration overrides.</summary>
    [Params(4, 300, 30_000)]
    public int Overrides { get; set; }

    /// <summary>Creates the text, and one with an error in its middle.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string text = Inputs.Retrain(Overrides, Overrides * 3);
        _text = Encoding.UTF8.GetBytes(text);
        _broken = Encoding.UTF8.GetBytes(text.Insert(text.IndexOf("layer_name", text.Length / 2, StringComparison.Ordinal), "x"));
        _message = Bench.Retrain.RetrainConfig.ParseText(_text);
    }

    [Benchmark]
    public object Read() => Bench.Retrain.RetrainConfig.ParseText(_text);

    /// <summary>Writes the message into a reused buffer.</summary>
    [Benchmark]
    public int Write()
    {
        _output.ResetWrittenCount();
        TextFormat.Write(_message, _output);
        return _output.WrittenCount;
    }

    /// <summary>Finds all errors of the text with an error.</summary>
    [Benchmark]
    public int TellErrors()
    {
        TextFormat.TryParse(_broken, out Bench.Retrain.RetrainConfig? _, out EquatableArray<TextDiagnostic> diagnostics);
        return diagnostics.Count;
    }

    /// <summary>Changes one field of the text.</summary>
    [Benchmark]
    public int Edit() => TextFormat.Edit<Bench.Retrain.RetrainConfig>(_text, static message => message with { BatchNum = 77 }).Length;
}
