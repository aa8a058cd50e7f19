using System.Text;
using System.Text.Json.Nodes;

namespace AmctGen.Tests;

/// <summary>Texts, right and wrong, for which the build, the command and the run time must report the same in the same words.</summary>
internal static class OneText
{
    private const int Mutants = 3;

    private static readonly (string Mode, string Schema, string Message)[] s_messages =
    [
        ("distill", "pytorch", "AMCTPytorchDistillProto.AMCTDistillConfig"),
        ("calibration", "pytorch", "AMCTPytorchProto.AMCTConfig"),
        ("calibration", "tf", "AMCTTensorflowProto.AMCTConfig"),
        ("kvcache", "pytorch", "AMCTPytorchQuantCaliProto.AMCTQuantCaliConfig"),
    ];

    /// <summary>A text with its message and its dialect.</summary>
    internal sealed record Case(string Name, string Message, bool IsMerge, string Text);

    /// <summary>AMCT's recorded inputs in both dialects, small changes of them, and the reported mistakes that may lie beside the repository.</summary>
    public static IEnumerable<Case> Amct(string repository)
    {
        var random = new Random(20261129);
        foreach (string folder in Directory.GetDirectories(Path.Combine(repository, "tests", "Corpus", "amct")).Order(StringComparer.Ordinal))
        {
            JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
            string message = MessageOf((string)expected["mode"]!, (string)expected["schema"]!);
            byte[] text = File.ReadAllBytes(Path.Combine(folder, "quant.cfg"));
            string name = Path.GetFileName(folder);
            foreach (Case one in Both(name, message, text))
            {
                yield return one;
            }
            for (int i = 0; i < Mutants; i++)
            {
                foreach (Case one in Both($"{name}-{i}", message, TextMutations.Mutate(random, text, [])))
                {
                    yield return one;
                }
            }
        }
        string reported = Path.Combine(repository, "..", "shared", "faults", "broken.jsonl");
        foreach (string line in File.Exists(reported) ? File.ReadLines(reported) : [])
        {
            JsonNode one = JsonNode.Parse(line)!;
            foreach (Case each in Both((string)one["id"]!, (string)one["message"]!, Convert.FromBase64String((string)one["broken"]!)))
            {
                yield return each;
            }
        }
    }

    /// <summary>
    /// A finding without what only one of the three knows: run time reports a violated rule without a place, as records have none.
    /// </summary>
    public static string Normalize(string finding)
    {
        int rule = finding.IndexOf(": error AMCT5031: ", StringComparison.Ordinal);
        return rule < 0 ? finding : finding[..finding.IndexOf('(', StringComparison.Ordinal)] + finding[rule..];
    }

    private static string MessageOf(string mode, string schema) =>
        s_messages.FirstOrDefault(one => one.Mode == mode && one.Schema == schema).Message
        ?? (schema == "caffe" ? "AMCTCaffeProto.AMCTRetrainConfig" : "AMCTPytorchProto.AMCTRetrainConfig");

    /// <summary>A text in both dialects. The compiler passes texts, so bytes that are not UTF-8 are tested elsewhere.</summary>
    public static IEnumerable<Case> Both(string name, string message, byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        if (Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes))
        {
            yield return new Case($"{name}.strict.cfg", message, IsMerge: false, text);
            yield return new Case($"{name}.merge.cfg", message, IsMerge: true, text);
        }
    }
}
