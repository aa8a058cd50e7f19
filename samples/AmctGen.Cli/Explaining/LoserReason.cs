using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>Why something that a configuration sets does not count for a layer. The order comes from the resolver.</summary>
internal static class LoserReason
{
    public const string SkipWins = "the layer is skipped, and a skip wins over an entry here";

    public const string EntryWins = "an entry for the layer wins over a skip here";

    public const string SkippedAlready = "the layer is skipped already";

    /// <summary>Why a hidden entry does not apply.</summary>
    public static MessageText Of(Provenance hidden, Selection selection)
    {
        Provenance winner = selection.Provenance;
        string winning = ListOf(winner);
        string losing = ListOf(hidden);
        return winning == losing ? (MessageText)"a later entry with the same key replaces it"
            : winner.Level == PrecedenceLevel.Layer && hidden.Level == PrecedenceLevel.Type
                ? (MessageText)"an entry that names the layer is more specific than one for its type"
                : $"the list {(MessageText)winning} comes before {(MessageText)losing}";
    }

    /// <summary>Why a hidden entry or global field is not the value.</summary>
    public static MessageText Of(Provenance hidden, IResolved value, Selection selection)
    {
        Provenance winner = value.Provenance;
        if (winner.IsSkipped)
        {
            return "the layer is skipped, and a skipped layer has the built-in default";
        }
        if (hidden.Level != PrecedenceLevel.Global)
        {
            return Of(hidden, selection);
        }
        return winner.Level switch
        {
            PrecedenceLevel.Layer => (MessageText)"an entry that names the layer is more specific than the global configuration",
            PrecedenceLevel.Type => "an entry for the layer's type is more specific than the global configuration",
            PrecedenceLevel.Default when winner.OmittedBy is { } entry && value is not { Value: not null } =>
                $"{entry.Place} applies as a whole and omits {value.Name}",
            PrecedenceLevel.Default => "it belongs to another case than that of the layer",
            _ => $"{(MessageText)winner.FieldPath} applies to this layer instead",
        };
    }

    private static string ListOf(Provenance entry) => entry.FieldPath[..entry.FieldPath.LastIndexOf('[')];
}
