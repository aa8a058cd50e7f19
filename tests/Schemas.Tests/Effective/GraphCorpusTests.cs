using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Effective;

/// <summary>Compares the effective configuration with AMCT's for recorded networks: branches, residual connections, reuse.</summary>
public class GraphCorpusTests
{
    // AMCT's parser does not notice that a required field is missing; AmctGen has no message without it.
    private const string MissingRequired = "AMCT5014";

    private static readonly string s_corpus = Path.Combine(Amctgen.Root, "tests", "Corpus", "graphs");

    private static readonly Lazy<Dictionary<string, NetworkModel>> s_networks = new(static () =>
        Directory.GetFiles(Path.Combine(s_corpus, "nets")).ToDictionary(static file => Path.GetFileNameWithoutExtension(file)!, ReadNetwork));

    [Theory]
    [InlineData("hand.jsonl", 136)]
    [InlineData("cases.jsonl", 400)]
    public void The_result_is_AMCTs(string file, int count)
    {
        List<string> wrong = [];
        string[] lines = File.ReadAllLines(Path.Combine(s_corpus, file));
        foreach (string line in lines)
        {
            if (Difference(JsonNode.Parse(CorpusTests.Quoted(line))!) is { } difference)
            {
                wrong.Add(difference);
            }
        }

        Assert.Equal(count, lines.Length);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong.Take(40))}");
    }

    private static string? Difference(JsonNode expected)
    {
        string id = $"{expected["id"]} {expected["mode"]} {expected["net"]} {expected["why"]}";
        AmctMode mode = AmctMode.Find((string)expected["mode"]!)!;
        byte[] text = Encoding.UTF8.GetBytes((string)expected["cfg"]!);
        bool isOk = (bool)expected["ok"]!;
        if (!mode.FindSchema("pytorch")!.TryParse(text, out IMessage? config, out EquatableArray<TextDiagnostic> problems, new TextReaderOptions { Dialect = TextDialect.Merge }))
        {
            return isOk && !problems.Any(static problem => problem.Id == MissingRequired) ? $"{id}: {problems[0]}" : null;
        }
        EffectiveConfig effective = EffectiveConfig.Create(mode, config, s_networks.Value[(string)expected["net"]!]);
        if (!isOk || effective.Json is null)
        {
            return isOk == effective.Json is not null ? null
                : isOk ? $"{id}: refused: {string.Join(" | ", effective.Findings.Select(static finding => finding.Message))}"
                : $"{id}: accepted, and AMCT says: {expected["error"]}";
        }
        string ours = Canonical(JsonNode.Parse(CorpusTests.Quoted(effective.Json))!, mode == AmctMode.KvCache);
        string theirs = Canonical(expected["config"]!, mode == AmctMode.KvCache);
        int index = 0;
        while (index < ours.Length && index < theirs.Length && ours[index] == theirs[index])
        {
            index++;
        }
        return ours == theirs ? null : $"{id}: at {index}\n  ours   {Part(ours, index)}\n  theirs {Part(theirs, index)}";
    }

    private static string Part(string text, int index) => text[Math.Max(0, index - 60)..Math.Min(text.Length, index + 80)];

    private static string Canonical(JsonNode node, bool isUnordered)
    {
        if (isUnordered)
        {
            node = new JsonObject(node.AsObject().OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        }
        return CorpusTests.Flatten(node);
    }

    private static NetworkModel ReadNetwork(string path)
    {
        List<TextDiagnostic> problems = [];
        return NetworkReader.Read(File.ReadAllBytes(path), path, problems.Add) ?? throw new InvalidDataException($"{path}: {string.Join('\n', problems)}");
    }
}
