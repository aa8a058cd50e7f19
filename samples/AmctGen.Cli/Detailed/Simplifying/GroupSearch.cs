using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Finds the distillation groups that a configuration has to name: those that AMCT does not form anyway.</summary>
/// <param name="goal">What the configuration should say.</param>
/// <param name="draft">The configuration without groups.</param>
/// <param name="groups">The groups of the detailed configuration.</param>
internal sealed class GroupSearch(SimplifyGoal goal, ConfigDraft draft, JsonNode groups)
{
    // Each attempt derives the whole configuration.
    private const int MostAttempts = 200;

    // With so few differences left, all ways to go on are compared.
    private const int FewDifferences = 6;

    // How far before an unwanted group a layer is looked for that makes AMCT drop it.
    private const int MostBefore = 8;

    private readonly string[] _wanted = [.. groups.Items.Select(static group => group.ToString())];
    private int _attempts;

    public string Find()
    {
        List<(string Start, string End)> named = [];
        (List<JsonNode> missing, List<JsonNode> extra) = Differences(named);
        while (missing.Count + extra.Count > 0 && _attempts < MostAttempts)
        {
            int before = missing.Count + extra.Count;
            (string, string)? next = null;
            foreach ((string, string) candidate in Candidates(missing, extra).Except(named).ToArray())
            {
                (List<JsonNode> Missing, List<JsonNode> Extra) left = Differences([.. named, candidate]);
                if (left.Missing.Count + left.Extra.Count < missing.Count + extra.Count)
                {
                    (next, missing, extra) = (candidate, left.Missing, left.Extra);
                    if (before > FewDifferences)
                    {
                        break;
                    }
                }
            }
            if (next is not { } found)
            {
                break;
            }
            named.Add(found);
        }
        return Write(missing.Count + extra.Count == 0 ? WithoutNeedless(named) : named);
    }

    private List<(string Start, string End)> WithoutNeedless(List<(string Start, string End)> named)
    {
        for (int i = named.Count - 1; i >= 0 && _attempts < MostAttempts; i--)
        {
            List<(string, string)> fewer = [.. named.Where((_, index) => index != i)];
            (List<JsonNode> missing, List<JsonNode> extra) = Differences(fewer);
            if (missing.Count + extra.Count == 0)
            {
                named = fewer;
            }
        }
        return named;
    }

    // A missing group is named. AMCT drops a named group without a message if an earlier group contains its first layer: so layers that
    // are in no group end a group that starts with a later layer of another one.
    private IEnumerable<(string Start, string End)> Candidates(List<JsonNode> missing, List<JsonNode> extra)
    {
        foreach (JsonNode group in missing)
        {
            yield return (group.Items[0].Text, group.Items[^1].Text);
        }
        HashSet<string> later = [.. groups.Items.SelectMany(static group => group.Items.Skip(1)).Select(static item => item.Text)];
        HashSet<string> members = [.. groups.Items.SelectMany(static group => group.Items).Select(static item => item.Text)];
        List<string> order = [.. goal.Network.Layer.Select(static layer => layer.Name)];
        foreach (JsonNode group in extra)
        {
            int first = order.IndexOf(group.Items[0].Text);
            IEnumerable<string> before = order.Take(Math.Max(0, first)).Reverse().Take(MostBefore);
            string[] unwanted = [.. group.Items.Select(static item => item.Text).Where(name => !members.Contains(name))];
            foreach (string start in group.Items.Skip(1).Select(static item => item.Text).Concat(before).Where(later.Contains))
            {
                foreach (string end in unwanted)
                {
                    yield return (start, end);
                }
            }
        }
    }

    // The groups that are not formed if some are named, and those that are formed in addition.
    private (List<JsonNode> Missing, List<JsonNode> Extra) Differences(List<(string Start, string End)> named)
    {
        _attempts++;
        if (Simplifier.Derive(goal, Write(named)) is not { } derived)
        {
            return ([.. groups.Items], [.. groups.Items]);
        }
        IReadOnlyList<JsonNode> formed = derived.Find("distill_group")!.Value.Items;
        HashSet<string> names = [.. formed.Select(static group => group.ToString())];
        return ([.. groups.Items.Where(group => !names.Contains(group.ToString()))],
            [.. formed.Where(group => !_wanted.Contains(group.ToString()))]);
    }

    private string Write(List<(string Start, string End)> named) =>
        (draft with { Globals = [.. draft.Globals, .. named.Select(ToField)] }).ToString();

    private static ConfigField ToField((string Start, string End) group)
    {
        var field = new ConfigField("distill_group");
        field.Add(new ConfigField("start_layer_name", StringEscapes.Quote(group.Start)));
        field.Add(new ConfigField("end_layer_name", StringEscapes.Quote(group.End)));
        return field;
    }
}
