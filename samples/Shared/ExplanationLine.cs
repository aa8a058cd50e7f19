using System.Globalization;
using System.Text;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Samples;

/// <summary>One line of an explanation: a feature's state, a value that applies to a layer, or a value that AMCT uses.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="What">The feature, the section or value within it, or the section of the effective configuration.</param>
/// <param name="From">The state, or the level and line of the value.</param>
/// <param name="Value">The reason, or the value in one line.</param>
/// <param name="Level">The level of a value; null for anything else.</param>
/// <param name="IsSkipped">Whether the feature does not apply to the layer.</param>
internal sealed record ExplanationLine(LayerRef Layer, string What, string From, string Value, PrecedenceLevel? Level, bool IsSkipped)
{
    /// <summary>The origin of the lines of the effective configuration.</summary>
    public const string Effective = "effective";

    /// <summary>Whether the line shows a value of the effective configuration.</summary>
    public bool IsEffective { get; init; }

    /// <summary>The style of the line in a table.</summary>
    public ExplanationStyle Style => this switch
    {
        { IsSkipped: true } => ExplanationStyle.Skipped,
        { IsEffective: true } => ExplanationStyle.Plain,
        { Level: null } => ExplanationStyle.Feature,
        { Level: PrecedenceLevel.Layer } => ExplanationStyle.Layer,
        { Level: PrecedenceLevel.Type } => ExplanationStyle.Type,
        { Level: PrecedenceLevel.Default } => ExplanationStyle.Default,
        _ => ExplanationStyle.Plain,
    };

    /// <summary>The lines of one layer in English.</summary>
    public static IEnumerable<ExplanationLine> Of(LayerOutcome outcome) => Of(outcome, static text => text.ToString());

    /// <summary>The lines of one layer.</summary>
    /// <param name="outcome">What AMCT does with the layer, and why.</param>
    /// <param name="show">Shows a text in the language of the reader.</param>
    public static IEnumerable<ExplanationLine> Of(LayerOutcome outcome, Func<MessageText, string> show)
    {
        foreach (FeatureOutcome feature in outcome.Features)
        {
            bool isOff = !feature.IsEnabled;
            yield return new ExplanationLine(outcome.Layer, feature.Name, show(State(feature)), show(Reason(feature)), null, isOff);
            foreach (IResolved resolved in feature.Resolved?.Values ?? [])
            {
                Provenance provenance = resolved.Provenance;
                yield return new ExplanationLine(
                    outcome.Layer, "  " + resolved.Name, show(DescribeOrigin(provenance)), DescribeValue(resolved, feature.Changes, show),
                        provenance.Level, isOff);
            }
            foreach (EffectiveValue value in feature.Values)
            {
                yield return new ExplanationLine(outcome.Layer, "    " + value.Name, show(Effective), value.Json, null, isOff)
                {
                    IsEffective = true,
                };
            }
        }
    }

    /// <summary>Explains one layer in sentences.</summary>
    /// <param name="outcome">What AMCT does with the layer, and why.</param>
    /// <param name="show">Shows a text in the language of the reader.</param>
    public static string Story(LayerOutcome outcome, Func<MessageText, string> show)
    {
        var text = new StringBuilder();
        text.Append(outcome.Layer.Name).Append(show($" is {outcome.TypeWithArticle}.")).Append('\n');
        foreach (FeatureOutcome feature in outcome.Features)
        {
            text.Append('\n').Append(show(feature.LeftAlone is { } reason
                ? (MessageText)$"It is {reason}."
                : $"{feature.Name} is {feature.Resolved?.Selection.Describe()}.")).Append('\n');
            if (feature.Resolved is not { } resolved)
            {
                continue;
            }
            if (!resolved.Selection.Shadowed.IsEmpty)
            {
                MessageText hidden = resolved.Selection.Shadowed.Skip(1).Aggregate(
                    resolved.Selection.Shadowed[0].Place, static (places, entry) => (MessageText)$"{places} and {entry.Place}");
                text.Append("  ").Append(show($"It hides {hidden}.")).Append('\n');
            }
            foreach (IResolved value in resolved.Values)
            {
                text.Append("  ").Append(show($"{value.Name}: {value.Provenance.Describe()}.")).Append('\n');
                if (value.Value is not null)
                {
                    text.Append("    ").Append(DescribeValue(value, show)).Append('\n');
                }
                foreach (EffectiveChange change in feature.Changes.Where(change => change.Concerns(value)))
                {
                    text.Append("    ").Append(show($"{change.Message}.")).Append('\n');
                }
            }
            foreach (EffectiveValue value in feature.Values)
            {
                text.Append("  ").Append(show($"effective {(MessageText)value.Name}")).Append(": ").Append(value.Json).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>The state of a feature: on, skipped or off.</summary>
    public static string State(FeatureOutcome feature) =>
        feature is { LeftAlone: not null } or { Resolved: null } ? "off"
        : feature.Resolved.Selection.IsSkipped ? "skipped"
        : feature.Resolved.Selection.IsRevived ? "on (revived)" : "on";

    /// <summary>Why a feature has its state, without the state.</summary>
    public static MessageText Reason(FeatureOutcome feature) => feature.LeftAlone ?? feature.Resolved?.Selection.Reason ?? "";

    /// <summary>The level and line of a value.</summary>
    public static MessageText DescribeOrigin(Provenance provenance)
    {
        MessageText level = provenance.Level switch
        {
            PrecedenceLevel.Layer => "layer",
            PrecedenceLevel.Type => "type",
            PrecedenceLevel.Global => "global",
            _ => "built-in",
        };
        return provenance.Line > 0 ? $"{level}, line {provenance.Line}" : level;
    }

    /// <summary>A value in one line, with what AMCT changes in it.</summary>
    public static string DescribeValue(
        IResolved resolved, EquatableArray<EffectiveChange> changes, Func<MessageText, string> show) =>
        string.Join("; ",
            changes.Where(change => change.Concerns(resolved)).Select(change => show(change.Message))
                .Prepend(DescribeValue(resolved, show)));

    private static string DescribeValue(IResolved resolved, Func<MessageText, string> show) => resolved.Value switch
    {
        null => show(resolved.Provenance.OmittedBy is { } entry ? (MessageText)$"default: {entry.Place} omits it"
            : resolved.Provenance.IsSkipped ? "default: skipped layers keep none" : "default: nothing sets it"),
        IMessage message => OneLine(TextFormat.ToText(message, TextWriterOptions.SingleLine)),
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        object value => value.ToString() ?? "",
    };

    private static string OneLine(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : "{ }";
}
