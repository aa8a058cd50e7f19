using System.Globalization;
using System.Text;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Samples;

/// <summary>One line of an explanation: a feature's state, or a value that applies to a layer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="What">The feature, or the section or value within it.</param>
/// <param name="From">The state, or the level and line that the value comes from.</param>
/// <param name="Value">Why, or the value in one line of text format.</param>
/// <param name="Level">The level of a value; null for a feature's state.</param>
/// <param name="IsSkipped">Whether the feature leaves the layer alone.</param>
internal sealed record ExplanationLine(LayerRef Layer, string What, string From, string Value, Level? Level, bool IsSkipped)
{
    /// <summary>The lines of one layer, for the features that are asked for.</summary>
    public static IEnumerable<ExplanationLine> Of(IEffective effective, Func<string, bool> isAskedFor)
    {
        foreach (IEffectiveFeature feature in effective.Features)
        {
            if (!isAskedFor(feature.Name))
            {
                continue;
            }
            Selection selection = feature.Selection;
            string state = selection.IsSkipped ? "skipped" : selection.IsRevived ? "on (revived)" : "on";
            yield return new ExplanationLine(effective.Layer, feature.Name, state, Reason(selection), null, selection.IsSkipped);
            foreach (IResolved resolved in feature.Values)
            {
                yield return new ExplanationLine(effective.Layer, "  " + resolved.Name, DescribeOrigin(resolved.Provenance), DescribeValue(resolved), resolved.Provenance.Level, selection.IsSkipped);
            }
        }
    }

    // The state stands in a column of its own.
    private static string Reason(Selection selection)
    {
        string text = selection.Describe();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return text.StartsWith("skipped ", StringComparison.Ordinal) ? text["skipped ".Length..] : colon < 0 ? text : text[(colon + 1)..].TrimStart();
    }

    private static string DescribeOrigin(Provenance provenance)
    {
        string level = provenance.Level switch
        {
            Resolution.Level.Layer => "layer",
            Resolution.Level.Type => "type",
            Resolution.Level.Global => "global",
            _ => "built-in",
        };
        return provenance.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{level}, line {provenance.Line}") : level;
    }

    private static string DescribeValue(IResolved resolved) => resolved.Value switch
    {
        null => resolved.Provenance.OmittedBy is { } entry ? $"default: {entry.Place} omits it" : resolved.Provenance.IsSkipped ? "default: skipped layers keep none" : "default: nothing sets it",
        IMessage message => OneLine(TextFormat.ToText(message, TextWriterOptions.SingleLine)),
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        object value => value.ToString() ?? "",
    };

    private static string OneLine(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : "{ }";

    /// <summary>A layer's story in sentences.</summary>
    public static string Story(IEffective effective, Func<string, bool> isAskedFor)
    {
        var text = new StringBuilder();
        text.Append(effective.Layer.Name).Append(" is a ").Append(effective.Layer.Type).Append(".\n");
        foreach (IEffectiveFeature feature in effective.Features)
        {
            if (!isAskedFor(feature.Name))
            {
                continue;
            }
            text.Append('\n').Append(feature.Name).Append(" is ").Append(feature.Selection.Describe()).Append(".\n");
            if (!feature.Selection.Shadowed.IsEmpty)
            {
                text.Append("  It hides ").AppendJoin(" and ", feature.Selection.Shadowed.Select(static entry => entry.Place)).Append(".\n");
            }
            foreach (IResolved resolved in feature.Values)
            {
                text.Append("  ").Append(resolved.Name).Append(": ").Append(resolved.Provenance.Describe()).Append(".\n");
                if (resolved.Value is not null)
                {
                    text.Append("    ").Append(DescribeValue(resolved)).Append('\n');
                }
            }
        }
        return text.ToString();
    }
}
