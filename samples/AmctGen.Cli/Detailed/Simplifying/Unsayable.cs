using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Finds what a simplified configuration does not say: where the detailed one that AMCT derives from it differs.</summary>
/// <param name="tree">The detailed configuration.</param>
internal sealed class Unsayable(JsonTree tree)
{
    private readonly List<TextDiagnostic> _findings = [];

    /// <summary>
    /// The differences, in the order of the file. A number that is only rounded, and a value that AMCT adds, is a warning.
    /// </summary>
    public IReadOnlyList<TextDiagnostic> Find(JsonNode derived)
    {
        Compare(tree.Root!, derived, "");
        return _findings;
    }

    private void Compare(JsonNode wanted, JsonNode derived, string path)
    {
        if (wanted.Kind == JsonKind.Object && derived.Kind == JsonKind.Object)
        {
            CompareMembers(wanted, derived, path);
        }
        else if (wanted.Kind == JsonKind.Array && derived.Kind == JsonKind.Array && wanted.Items.Count == derived.Items.Count)
        {
            for (int i = 0; i < wanted.Items.Count; i++)
            {
                Compare(wanted.Items[i], derived.Items[i], path);
            }
        }
        else if (wanted.ToCanonical() != derived.ToCanonical())
        {
            bool isRounded = wanted.Kind == JsonKind.Number && derived.Kind == JsonKind.Number
                && ((float)wanted.Number).Equals((float)derived.Number);
            Report(isRounded, wanted.Span, path, isRounded
                ? $"'{path}' is {wanted.Text}, and a simplified configuration has numbers of 32 bits: AMCT derives {derived.Text}"
                : (MessageText)($"no simplified configuration was found in which '{path}' is {wanted.ToString()}: "
                    + $"with the nearest one it is {derived.ToString()}"));
        }
    }

    private void CompareMembers(JsonNode wanted, JsonNode derived, string path)
    {
        foreach (JsonMember member in wanted.Members)
        {
            string name = path.Length == 0 ? member.Name : path + "." + member.Name;
            if (derived.Find(member.Name) is { } other)
            {
                Compare(member.Value, other.Value, name);
            }
            else
            {
                Report(isWarning: false, member.NameSpan, name,
                    $"no simplified configuration was found that sets '{name}': AMCT omits it with the nearest one");
            }
        }
        foreach (JsonMember member in derived.Members.Where(member => wanted.Find(member.Name) is null))
        {
            bool isOn = path.Length == 0 && member.Value.Members.Any(static value => value.Value.IsTrue);
            Report(isWarning: !isOn, wanted.Span with { Length = 1 }, path,
                $"{(path.Length == 0 ? "the file" : (MessageText)$"'{path}'")} omits '{member.Name}', which AMCT derives as "
                + $"{member.Value.ToString()}");
        }
    }

    private void Report(bool isWarning, SourceSpan span, string path, MessageText message) => _findings.Add(tree.Document.Finding(
        isWarning ? DetailedIds.Completed : DetailedIds.Unsayable, isWarning ? TextSeverity.Warning : TextSeverity.Error, span,
        message.Complete(), path.Length == 0 ? null : path) with { Text = message });
}
