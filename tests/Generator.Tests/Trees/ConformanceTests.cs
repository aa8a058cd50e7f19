using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>Google's conformance suite for the text format, and texts with protoc's verdict, read by generated code.</summary>
/// <remarks>Only <see cref="Protoc"/> can tell whether binary answers are the same.</remarks>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    // Each of these protoc reads; what speaks against it.
    private static readonly Dictionary<string, string> s_refused = new(StringComparer.Ordinal)
    {
        ["string.16"] = "the suite refuses what is not UTF-8 in a string: \\777 is the byte 0xFF",
        ["string.50"] = "the suite refuses what is not UTF-8 in a string",
        ["string.51"] = "the suite refuses what is not UTF-8 in a string",
        ["string.30"] = "the suite refuses numbers above 10FFFF",
        ["string.33"] = "the suite refuses surrogates",
        ["string.34"] = "the suite refuses surrogates",
        ["string.35"] = "the suite refuses surrogates",
        ["string.37"] = "the suite refuses surrogates",
        ["bytes.4"] = "the suite refuses surrogates",
        ["bytes.1"] = "a data file is UTF-8 as a whole: bytes that are not are written with escapes",
        ["any.21"] = "a required field is missing inside an Any, of which protoc's --encode does not even warn",
        ["depth.4"] = "the depth limit",
        ["depth.5"] = "the depth limit",
    };

    // protoc's --encode keeps both entries of one key; the suite wants the last.
    private const string BothEntries = "map.9";

    [Fact]
    public void The_suite_passes_without_a_list_of_failures()
    {
        if (Corpus.Find("text-format", "conformance.jsonl") is not { } path)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        Vector[] vectors = [.. File.ReadLines(path).Select(Vector.Parse).Where(static vector => vector.IsText)];
        ProtoTree tree = ProtoTree.Open(Path.Combine(Path.GetDirectoryName(path)!, "protos"));
        string[] answers = Answers(tree, vectors.Select(static vector => (vector.MessageName, vector.Input)));

        string[] wrong = [.. vectors.Zip(answers).Where(static pair => pair.First.IsAccepted != (pair.Second[0] == '+')).Select(static pair => $"{pair.First.Name}: {pair.Second}")];
        Assert.Empty(wrong);

        string[] texts = [.. vectors.Zip(answers).Where(static pair => pair.First.Text is not null && Decode(pair.Second) != pair.First.Text).Select(static pair => $"{pair.First.Name}: {Decode(pair.Second)}")];
        Assert.Empty(texts);
        Assert.Equal(893, vectors.Length);
        output.WriteLine($"{vectors.Length} vectors, {vectors.Count(static vector => vector.Text is not null)} texts");
        if (!Protoc.IsGiven)
        {
            output.WriteLine("the binary form of the answers is not compared: AMCTGEN_PROTOC names no protoc");
            return;
        }
        var protoc = new Protoc(tree);
        Assert.Empty(vectors.Zip(answers).Where(static pair => pair.First.IsAccepted).AsParallel()
            .Select(pair => Difference(protoc, tree, pair.First, Decode(pair.Second))).OfType<string>());
    }

    // Both binary forms are decoded: maps are in order then, and the last entry of a key counts.
    private static string? Difference(Protoc protoc, ProtoTree tree, Vector vector, string ours)
    {
        byte[] binary = protoc.Encode(vector.MessageName, Encoding.UTF8.GetBytes(ours), tree.Files, out string errors);
        byte[] expected = vector.Binary ?? protoc.Encode(vector.MessageName, Encoding.UTF8.GetBytes(vector.Text!), tree.Files, out errors);
        bool isSame = errors.Length == 0
            && (binary.AsSpan().SequenceEqual(expected)
                || protoc.Decode(vector.MessageName, binary, tree.Files, out _).AsSpan().SequenceEqual(protoc.Decode(vector.MessageName, expected, tree.Files, out _)));
        return isSame ? null : $"{vector.Name}: {errors} {ours}";
    }

    [Fact]
    public void Texts_get_the_verdict_of_protoc()
    {
        if (Corpus.Find("text-format", "cases.jsonl") is not { } path)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        JsonElement[] cases = [.. File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement)];
        ProtoTree tree = ProtoTree.Open(Path.Combine(Path.GetDirectoryName(path)!, "protos"));
        string[] answers = Answers(tree, cases.Select(static found => (found.GetProperty("message_type").GetString()!, found.GetProperty("input_b64").GetBytesFromBase64())));

        var wrong = new List<string>();
        foreach ((JsonElement found, string answer) in cases.Zip(answers))
        {
            string name = found.GetProperty("test").GetString()!;
            bool isAccepted = found.GetProperty("protoc").GetString() == "accept" && !found.GetProperty("missing_required").GetBoolean();
            string? canonical = found.GetProperty("canonical").GetString();
            bool isRight = s_refused.ContainsKey(name)
                ? answer[0] == '-'
                : isAccepted == (answer[0] == '+') && (!isAccepted || canonical is null || name == BothEntries || canonical == Decode(answer));
            if (!isRight)
            {
                wrong.Add($"{name}: {(answer[0] == '+' ? Decode(answer) : answer)}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(240, cases.Length);
    }

    [Fact]
    public void The_requests_in_the_binary_format_pass()
    {
        if (Corpus.Find("text-format", "conformance.jsonl") is not { } path)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        Vector[] vectors = [.. File.ReadLines(path).Select(Vector.Parse).Where(static vector => !vector.IsText)];
        ProtoTree tree = ProtoTree.Open(Path.Combine(Path.GetDirectoryName(path)!, "protos"));
        string source = VerdictProgram.Source(vectors.Select(static vector => (vector.MessageName, vector.Input, vector.PrintsUnknown)));
        string[] answers = TestCompilation.Execute(tree.Generate(tree.Files, source).Output).Split('\n');

        Assert.Equal(16, vectors.Length);
        Assert.Equal(vectors.Select(static vector => vector.Text), answers.Select(Decode));
    }

    private static string[] Answers(ProtoTree tree, IEnumerable<(string MessageName, byte[] Text)> texts)
    {
        string[] answers = TestCompilation.Execute(tree.Generate(tree.Files, VerdictProgram.Source(texts)).Output).Split('\n');
        Assert.DoesNotContain(answers, static answer => answer[0] == '!');
        return answers;
    }

    private static string Decode(string answer) => Encoding.UTF8.GetString(Convert.FromBase64String(answer[1..]));
}
