using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Cli.Commands;
using AmctGen.Cli.Explaining;
using AmctGen.Cli.Explaining.Asking;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Messages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Tests.Effective;
using AmctGen.Schemas.Tests.Precedence;
using AmctGen.Tests;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>Each edit that answers a random question makes the wanted thing apply, as the generated resolver finds for the patched text.</summary>
public class WhyNotLawTests
{
    private const int FewestVerified = 2000;

    private static readonly string[] s_levels = ["layer", "type", "global", "default", "skip"];
    private static readonly string[] s_values =
        ["dst_type: INT4", "dst_type: INT8", "channel_wise: true", "fixed_min: true", "quant_bits: 6", "prune_ratio: 0.3", "asymmetric: true", "search_step: 0.05", "update_freq: 3"];

    [Fact]
    public void Edits_do_what_was_asked()
    {
        int verified = 0;
        Fuzzing.Run(4000, random =>
        {
            string? problem = random.Next(4) > 0 ? AskMode(random, ref verified) : AskSchema(random, ref verified);
            return problem;
        });
        Assert.True(verified >= FewestVerified, $"only {verified} edits");
    }

    private static string? AskMode(Random random, ref int verified)
    {
        (string mode, string schemaName, string config, string layers) = RandomConfigs.Next(random);
        AmctMode amct = AmctMode.Find(mode)!;
        ModeSchema modeSchema = amct.FindSchema(schemaName)!;
        NetworkModel network = LayerTable.Read(layers, static (int _, int _, string message) => Assert.Fail(message));
        var schema = new ExplainedSchema { Host = new ModeHost(amct, modeSchema), Mode = amct, Network = network, Dialect = TextDialect.Merge };
        var options = new TextReaderOptions { Dialect = TextDialect.Merge };
        return Ask(random, schema, config, amct.Features.ToArray(), network, ref verified, text => modeSchema.CreateResolver(
            modeSchema.TryParse(text, out IMessage? message, out _, options) ? message : throw new InvalidOperationException(), FieldLocations.Read(text, modeSchema.Shape)));
    }

    private static string? AskSchema(Random random, ref int verified)
    {
        // The last three have nothing to do with AMCT.
        PrecedenceCase schemaCase = PrecedenceCase.All[^(3 - random.Next(3))];
        var messages = new RandomMessages(random);
        LayerRef[] layers = [.. messages.Layers().Where(static layer => layer.Name.Length > 0).DistinctBy(static layer => layer.Name), new("last", "Conv")];
        var network = new NetworkModel { Layer = [.. layers.Select(static layer => new Layer { Name = layer.Name, Type = layer.Type })] };
        var options = new TextReaderOptions { Dialect = TextDialect.Merge };
        var schema = new ExplainedSchema { Host = schemaCase.Host, Network = network, Dialect = TextDialect.Merge };
        return Ask(random, schema, messages.Write(schemaCase.Shape), [], network, ref verified, text => schemaCase.CreateGenerated(text, options));
    }

    private static string? Ask(
        Random random, ExplainedSchema schema, string config, string[] features, NetworkModel network, ref int verified, Func<byte[], IResolver> resolve)
    {
        var file = new FindingFile("c.cfg", Encoding.UTF8.GetBytes(config));
        if (schema.TryExplain(file) is not { } explanation)
        {
            return null;
        }
        // What AMCT does not handle, or what applies already, has no edit.
        LayerOutcome outcome = explanation.Outcomes[random.Next(explanation.Outcomes.Count)];
        string question = Question(random, explanation);
        for (int i = 0; i < 8 && !IsOpen(question, outcome, explanation, schema); i++)
        {
            outcome = explanation.Outcomes[random.Next(explanation.Outcomes.Count)];
            question = Question(random, explanation);
        }
        Layer layer = network.Layer.First(layer => layer.Name == outcome.Layer.Name);
        Wanted wanted = WantedReader.Read(question, null, explanation, schema.Host.Features!, outcome.Layer);
        WhyNot answer = WhyCommand.Ask(wanted, question, schema, explanation, new ShownLayer(outcome.Layer, outcome.Layer));
        if (answer.Edit is not { } edit)
        {
            return null;
        }
        string patched = Patch.Apply(config, edit.Diff("c.cfg", file.Text));
        string story = $"{question} for {layer.Name} ({layer.Type})\n{config}\nto\n{patched}";
        if (answer.Applies || patched == config)
        {
            return "an edit for what applies: " + story;
        }
        byte[] text = Encoding.UTF8.GetBytes(patched);
        IEffective effective = resolve(text).Resolve(new LayerRef(layer.Name, layer.Type));
        IEffectiveFeature[] used = [.. effective.Features.Where(feature => features.Length == 0 || features.Contains(feature.Name))];
        var before = new Values(explanation.Values);
        var after = new Values(schema.TryExplain(new FindingFile("c.cfg", text))!.Values);
        if (!IsMet(wanted, used, before, after))
        {
            return $"{story}\ngives\n{string.Join('\n', used.SelectMany(static feature => feature.Values.Select(static value => $"{value.Name}: {value.Provenance}").Prepend(feature.Selection.Describe().ToString())))}";
        }
        Interlocked.Increment(ref verified);
        return null;
    }

    private static bool IsOpen(string question, LayerOutcome outcome, Explanation explanation, ExplainedSchema schema)
    {
        LayerAnswer[] answers = LayerAnswer.Of(outcome);
        return answers.Length > 0 && !WantedReader.Read(question, null, explanation, schema.Host.Features!, outcome.Layer).IsMet(answers, explanation.Values);
    }

    private static string Question(Random random, Explanation explanation)
    {
        string[] paths = [.. explanation.Locations.Paths.Where(path => !explanation.Locations.Paths.Contains(path + "[0]"))];
        if (paths.Length == 0 || random.Next(3) == 0)
        {
            return s_levels[random.Next(s_levels.Length)];
        }
        string path = paths[random.Next(paths.Length)];
        bool isScalar = explanation.Values.FindMessage(path) is null && explanation.Values.Find(path)?.Trim('"') is { Length: > 0 } && !path.EndsWith(']');
        return random.Next(8) == 0 ? FormattableString.Invariant($":{explanation.Locations.Find(path)!.Value.Line}")
            : isScalar && random.Next(2) == 0 ? $"{path[(path.LastIndexOf('.') + 1)..]}: {explanation.Values.Find(path)!.Trim('"')}"
            : random.Next(6) == 0 ? s_values[random.Next(s_values.Length)]
            : path;
    }

    // A second opinion, from the provenance of the generated resolver and the texts of both files.
    private static bool IsMet(Wanted wanted, IEffectiveFeature[] features, Values before, Values after)
    {
        IResolved[] values = [.. features.Where(static feature => !feature.Selection.IsSkipped).SelectMany(static feature => feature.Values)];
        switch (wanted)
        {
            case WantedLevel { Level: StoryLevel.Skip }:
                return Array.Exists(features, static feature => feature.Selection.IsSkipped);
            case WantedLevel level:
                return Array.Exists(values, value => value.Provenance.Level.ToString().Equals(level.Level.Word(), StringComparison.OrdinalIgnoreCase));
            case WantedValue value:
                string pattern = $@"(^|\W){Regex.Escape(value.Name)}: ""?{Regex.Escape(value.Text)}""?(\W|$)";
                return Array.Exists(values, resolved => after.Text(resolved.Provenance.FieldPath) is { } text
                    && (Regex.IsMatch(text, pattern) || (resolved.Name == value.Name && text.Trim('"') == value.Text)
                        || (("." + resolved.Provenance.FieldPath).EndsWith("." + value.Name, StringComparison.Ordinal) && text.Trim('"') == value.Text)));
        }
        string path = ((WantedPlace)wanted).Path;
        if (((WantedPlace)wanted).Include is { } include)
        {
            return features.Any(feature => feature.Name == include.Feature && feature.Selection is { IsSkipped: false, IsIncluded: true })
                && after.Text(path) == include.Key;
        }
        string wantedText = before.Content(path);
        // The wanted thing may have another place now, and its key another layer.
        IEnumerable<string> winners = values.Select(static value => value.Provenance.FieldPath)
            .Concat(features.Where(static feature => !feature.Selection.IsSkipped && feature.Selection.IsOverridden).Select(static feature => feature.Selection.Provenance.FieldPath))
            .Concat(features.Where(static feature => feature.Selection.IsSkipped).SelectMany(static feature => feature.Selection.SkippedBy).Select(static skip => skip.FieldPath))
            .Where(static winner => winner.Length > 0);
        return winners.Any(winner => Enclosing(path).Any(part => Plain(part) == Plain(winner) && before.Content(part) == after.Content(winner))
            || (Plain(winner).StartsWith(Plain(path), StringComparison.Ordinal) && wantedText.Contains(after.Content(winner), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Enclosing(string path)
    {
        yield return path;
        for (int dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            yield return path[..dot];
        }
    }

    private static string Plain(string path) => Regex.Replace(path, @"\[\d+\]", "[]");

    private sealed class Values(ConfigValues values)
    {
        public string? Text(string path) => path.Length == 0 ? null : values.Find(path);

        // Without keys: an edit may give an entry another layer, and an element of a list of layers another name.
        public string Content(string path) => path.EndsWith(']') && values.FindMessage(path) is null
            ? ""
            : Regex.Replace(values.Find(path) ?? "", @"^(\w*_?(name|type|host|kind|title|id)): ""[^""]*"" ?", "");
    }
}
