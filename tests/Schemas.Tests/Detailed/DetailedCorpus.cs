using System.Text;
using System.Text.Json.Nodes;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Detailed;

/// <summary>A detailed configuration of the corpora, with the network and the configuration from which AMCT derived it.</summary>
internal sealed record DetailedCorpus(string Name, AmctMode Mode, string Framework, NetworkModel Network, string Config, string Json)
{
    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus");

    /// <summary>All cases that AMCT accepts.</summary>
    public static IEnumerable<DetailedCorpus> All => Directory.GetDirectories(Path.Combine(s_corpus, "amct")).Order(StringComparer.Ordinal)
        .Select(FromFolder).Concat(new[] { "hand.jsonl", "cases.jsonl" }.SelectMany(FromGraphs)).OfType<DetailedCorpus>();

    private static DetailedCorpus? FromFolder(string folder)
    {
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
        return Create(Path.GetFileName(folder), expected, (string)expected["schema"]!, Read(Path.Combine(folder, "layers.csv")),
            File.ReadAllBytes(Path.Combine(folder, "quant.cfg")));
    }

    private static IEnumerable<DetailedCorpus?> FromGraphs(string file)
    {
        Dictionary<string, NetworkModel> networks = Directory.GetFiles(Path.Combine(s_corpus, "graphs", "nets"))
            .ToDictionary(static path => Path.GetFileNameWithoutExtension(path)!, Read);
        return File.ReadLines(Path.Combine(s_corpus, "graphs", file)).Select(line =>
        {
            JsonNode expected = JsonNode.Parse(Effective.CorpusTests.Quoted(line))!;
            return Create((string)expected["id"]!, expected, "pytorch", networks[(string)expected["net"]!], Encoding.UTF8.GetBytes((string)expected["cfg"]!));
        });
    }

    // Null if AMCT refuses the configuration. The text is that of 'effective', which equals AMCT's on all cases.
    private static DetailedCorpus? Create(string name, JsonNode expected, string framework, NetworkModel network, byte[] text)
    {
        AmctMode mode = AmctMode.Find((string)expected["mode"]!)!;
        var options = new TextReaderOptions { Dialect = TextDialect.Merge };
        return (bool)expected["ok"]! && mode.FindSchema(framework)!.TryParse(text, out IMessage? config, out _, options)
            ? new DetailedCorpus(name, mode, framework, network, Encoding.UTF8.GetString(text), EffectiveConfig.Create(mode, config, network).Json!)
            : null;
    }

    private static NetworkModel Read(string path)
    {
        List<TextDiagnostic> problems = [];
        return NetworkReader.Read(File.ReadAllBytes(path), path, problems.Add) ?? throw new InvalidDataException($"{path}: {string.Join('\n', problems)}");
    }
}
