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

    /// <summary>The style of the line in a table.</summary>
    public ExplanationStyle Style => this switch
    {
        { IsSkipped: true } => ExplanationStyle.Skipped,
        { From: Effective } => ExplanationStyle.Plain,
        { Level: null } => ExplanationStyle.Feature,
        { Level: PrecedenceLevel.Layer } => ExplanationStyle.Layer,
        { Level: PrecedenceLevel.Type } => ExplanationStyle.Type,
        { Level: PrecedenceLevel.Default } => ExplanationStyle.Default,
        _ => ExplanationStyle.Plain,
    };

    /// <summary>The lines of one layer.</summary>
    public static IEnumerable<ExplanationLine> Of(LayerOutcome outcome)
    {
        foreach (FeatureOutcome feature in outcome.Features)
        {
            bool isOff = !feature.IsEnabled;
            yield return new ExplanationLine(outcome.Layer, feature.Name, State(feature), Reason(feature), null, isOff);
            foreach (IResolved resolved in feature.Resolved?.Values ?? [])
            {
                Provenance provenance = resolved.Provenance;
                yield return new ExplanationLine(
                    outcome.Layer, "  " + resolved.Name, DescribeOrigin(provenance), DescribeValue(resolved, feature.Changes),
                        provenance.Level, isOff);
            }
            foreach (EffectiveValue value in feature.Values)
            {
                yield return new ExplanationLine(outcome.Layer, "    " + value.Name, Effective, value.Json, null, isOff);
            }
        }
    }

    /// <summary>Explains one layer in sentences.</summary>
    public static string Story(LayerOutcome outcome)
    {
        var text = new StringBuilder();
        text.Append(outcome.Layer.Name).Append(" is ").Append(outcome.TypeWithArticle).Append(".\n");
        foreach (FeatureOutcome feature in outcome.Features)
        {
            string state = feature.LeftAlone is { } reason
                ? "It is " + reason
                : $"{feature.Name} is {feature.Resolved?.Selection.Describe()}";
            text.Append('\n').Append(state).Append(".\n");
            if (feature.Resolved is not { } resolved)
            {
                continue;
            }
            if (!resolved.Selection.Shadowed.IsEmpty)
            {
                text.Append("  It hides ").AppendJoin(" and ", resolved.Selection.Shadowed.Select(static entry => entry.Place))
                    .Append(".\n");
            }
            foreach (IResolved value in resolved.Values)
            {
                text.Append("  ").Append(value.Name).Append(": ").Append(value.Provenance.Describe()).Append(".\n");
                if (value.Value is not null)
                {
                    text.Append("    ").Append(DescribeValue(value)).Append('\n');
                }
                foreach (EffectiveChange change in feature.Changes.Where(change => change.Concerns(value)))
                {
                    text.Append("    ").Append(change.Message).Append(".\n");
                }
            }
            foreach (EffectiveValue value in feature.Values)
            {
                text.Append("  effective ").Append(value.Name).Append(": ").Append(value.Json).Append('\n');
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
    public static string Reason(FeatureOutcome feature)
    {
        string text = feature.LeftAlone ?? feature.Resolved?.Selection.Describe() ?? "";
        int colon = feature.LeftAlone is null ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        return text.StartsWith("skipped ", StringComparison.Ordinal)
            ? text["skipped ".Length..]
            : colon < 0
            ? text
            : text[(colon + 1)..].TrimStart();
    }

    /// <summary>The level and line of a value.</summary>
    public static string DescribeOrigin(Provenance provenance)
    {
        string level = provenance.Level switch
        {
            PrecedenceLevel.Layer => "layer",
            PrecedenceLevel.Type => "type",
            PrecedenceLevel.Global => "global",
            _ => "built-in",
        };
        return provenance.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{level}, line {provenance.Line}") : level;
    }

    /// <summary>A value in one line, with what AMCT changes in it.</summary>
    public static string DescribeValue(IResolved resolved, EquatableArray<EffectiveChange> changes) =>
        string.Join("; ",
            changes.Where(change => change.Concerns(resolved)).Select(static change => change.Message).Prepend(DescribeValue(resolved)));

    private static string DescribeValue(IResolved resolved) => resolved.Value switch
    {
        null => resolved.Provenance.OmittedBy is { } entry ? $"default: {entry.Place} omits it"
            : resolved.Provenance.IsSkipped ? "default: skipped layers keep none" : "default: nothing sets it",
        IMessage message => OneLine(TextFormat.ToText(message, TextWriterOptions.SingleLine)),
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        object value => value.ToString() ?? "",
    };

    private static string OneLine(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : "{ }";
}
