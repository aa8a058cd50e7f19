using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed;

/// <summary>Puts a finding about an entry of a simplified configuration into the words of the detailed one.</summary>
internal static class DetailedWords
{
    // Advice about entries and lists, which a detailed configuration does not have.
    private static readonly (string From, string To)[] s_advice =
    [
        ("; remove it from the list", "; remove it"),
        ("; give the type an entry without it", "; write false"),
        ("; give the layer or its type an entry without it", "; write false"),
        (", and a width that an entry omits is INT8", ""),
        ("; give the layer an entry with INT8", "; write INT8"),
        ("; use arq_quantize", "; use wts_algo arq_quantize"),
        ("asymmetric must be false", "write false"),
    ];

    public static MessageText Of(ConfigFinding finding, ConfigOrigin origin)
    {
        string path = Shown.Path(finding.FieldPath);
        return finding.Text.Rewrite(Advise, name => name == path ? origin.Path : name);
    }

    /// <summary>A text with the advice for a detailed configuration.</summary>
    internal static string Advise(string text) =>
        s_advice.Aggregate(text, static (text, advice) => text.Replace(advice.From, advice.To, StringComparison.Ordinal));
}
