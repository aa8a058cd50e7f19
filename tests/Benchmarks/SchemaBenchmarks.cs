using System.Globalization;
using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using BenchmarkDotNet.Attributes;

namespace AmctGen.Benchmarks;

/// <summary>Parsing and linking one schema as the generator does: with every check, to the model of what is emitted.</summary>
[InProcess, MemoryDiagnoser]
public class SchemaBenchmarks
{
    // Imports find the embedded files alone.
    private static readonly ImportTable s_embedded = new(default);

    private byte[] _text = [];

    /// <summary>The schema: AMCT's with its rules and roles, or the bare one of the benchmarks.</summary>
    [Params("retrain_config_pytorch.proto", "retrain.proto")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _text = System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "input", File));

    /// <summary>Parses and links it.</summary>
    [Benchmark]
    public object ParseAndLink() => ParseAndLink(_text);

    internal static IEnumerable<string> Files => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "input")).Order(StringComparer.Ordinal);

    internal static object ParseAndLink(byte[] text)
    {
        var source = new SchemaSource(new SourceFile("a.proto", "a.proto", text), LinkSettings.Default);
        return source.Parse(CancellationToken.None).Declare(CancellationToken.None).Import(s_embedded, CancellationToken.None).Link(CancellationToken.None).Value;
    }

    /// <summary>A schema of many messages, a hundred bytes each.</summary>
    internal static byte[] Large(int messages)
    {
        var text = new StringBuilder("syntax = 'proto2';\n");
        for (int i = 0; i < messages; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"// A comment.\nmessage M{i} {{\n  optional string name_of_it = 1 [deprecated = true];\n  repeated M{i} more = 2;\n}}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A schema of one message with many fields: more than .NET takes in one type end in an error, after all is read.</summary>
    internal static byte[] Wide(int fields)
    {
        var text = new StringBuilder("syntax = 'proto2';\nmessage M {\n");
        for (int i = 1; i <= fields; i++)
        {
            // Clear of the numbers that are reserved for the implementation.
            text.Append(CultureInfo.InvariantCulture, $"  optional int32 field_{i} = {(i < 19000 ? i : i + 1000)};\n");
        }
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
