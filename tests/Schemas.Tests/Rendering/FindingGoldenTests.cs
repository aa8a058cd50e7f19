using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmctGen.Cli.Findings;
using AmctGen.Generator.Diagnostics;
using AmctGen.Schemas.Tests.Explaining;
using AmctGen.Tests;

namespace AmctGen.Schemas.Tests.Rendering;

/// <summary>Every kind of finding that the command reports, in every form.</summary>
public sealed class FindingGoldenTests
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSchemaCheck s_schema = JsonSchemaCheck.Read("diagnostics.schema.json");

    // Kinds that a call of the command cannot report, by the reason.
    private static readonly Dictionary<string, string[]> s_elsewhere = new(StringComparer.Ordinal)
    {
        ["about C# code"] = [.. UsageDiagnostics.Kinds.Select(static kind => kind.Id)],
        ["about the items and properties of a project"] =
        [
            "AMCT5033", "AMCT5034", "AMCT5035", "AMCT5037", "AMCT5038", "AMCT5039", "AMCT9003", "AMCT9004", "AMCT9050", "AMCT9051", "AMCT9052", "AMCT9053",
            "AMCT9054", "AMCT9055", "AMCT9056",
        ],
        ["about referenced assemblies"] = ["AMCT9030", "AMCT9031", "AMCT9032", "AMCT9033", "AMCT9034"],
        ["a remark about generated C#, which compile does not print"] = ["AMCT9040"],
        ["the command says AMCT9020, with the reason of the operating system"] = ["AMCT9005"],
        ["the limit is 1 GB"] = ["AMCT9011"],
        ["the command notes that more errors are left out"] = ["AMCT9002"],
    };

    [Fact]
    public void Every_kind_has_a_case_or_a_reason()
    {
        string[] kinds = [.. FindingKinds.All.Concat(AmctFindings.Kinds).Select(static kind => kind.Id).Order(StringComparer.Ordinal)];
        IEnumerable<string> known = FindingCase.All.Select(static one => one.Id).Concat(s_elsewhere.Values.SelectMany(static ids => ids));

        Assert.Equal(kinds, known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text() => Match("text", static (id, errors) =>
    {
        Assert.True(Array.Exists(errors, error => error.Contains($" {id}: ", StringComparison.Ordinal)), $"{id} is not reported, but {string.Join('\n', errors.Take(5))}");
        Assert.DoesNotContain(errors, static error => s_elsewhere.Values.Any(ids => ids.Any(other => error.Contains($" {other}: ", StringComparison.Ordinal))));
        return errors;
    });

    [Fact]
    public void Rich() => Match("rich", static (_, errors) => errors);

    [Fact]
    public void GitHub() => Match("github", static (_, errors) => errors);

    [Fact]
    public void Json() => Match("json", static (_, errors) =>
    {
        string json = string.Join('\n', errors);
        Assert.Null(s_schema.Problem(json));
        return [.. JsonNode.Parse(json)!["diagnostics"]!.AsArray().Select(Line)];
    });

    [Fact]
    public void Sarif()
    {
        var rules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string envelope = "";
        Match(
            "sarif",
            (_, errors) =>
            {
                JsonNode log = JsonNode.Parse(string.Join('\n', errors))!;
                Assert.Null(SarifStructure.Problem(log));
                JsonNode run = log["runs"]![0]!;
                foreach (JsonNode? rule in run["tool"]!["driver"]!["rules"]!.AsArray())
                {
                    rules[(string)rule!["id"]!] = Line(rule);
                }
                string[] results = [.. run["results"]!.AsArray().Select(Line)];
                run["results"] = new JsonArray();
                run["tool"]!["driver"]!["rules"] = new JsonArray();
                run["tool"]!["driver"]!["version"] = "";
                envelope = Line(log);
                return results;
            },
            () => $"== rules\n{string.Join('\n', rules.Values)}\n== document\n{envelope}\n");
    }

    private static void Match(string form, Func<string, string[], IEnumerable<string>> toLines, Func<string>? end = null)
    {
        var text = new StringBuilder();
        foreach (FindingCase one in FindingCase.All)
        {
            using var amctgen = new Amctgen();
            string[] errors = [.. one.Run(amctgen, form).Select(line => line.Replace("file://", "", StringComparison.Ordinal).Replace(amctgen.Folder, ".", StringComparison.Ordinal))];
            // The first of very many findings are enough.
            text.Append($"== {one.Id}\n").AppendJoin('\n', toLines(one.Id, errors).Take(40)).Append('\n');
        }
        Snapshot.Match(text.Append(end?.Invoke()).ToString(), form, ".txt", method: "Every_kind");
    }

    private static string Line(JsonNode? node) => node!.ToJsonString(s_relaxed);
}
