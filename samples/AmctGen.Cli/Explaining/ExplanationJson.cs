using System.Text.Json;
using AmctGen.Cli.Languages;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Cli.Explaining;

/// <summary>Writes an explanation as JSON: an array with one object per line of the table.</summary>
internal static class ExplanationJson
{
    public static string Write(IEnumerable<LayerOutcome> outcomes, Explanation explanation) => JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (LayerOutcome outcome in outcomes)
        {
            Write(json, outcome, explanation);
        }
        json.WriteEndArray();
    });

    /// <summary>Writes the objects of one layer.</summary>
    public static void Write(Utf8JsonWriter json, LayerOutcome outcome, Explanation explanation) =>
        Write(json, outcome, explanation.StoryOf(outcome), explanation.Language);

    // The lines of the table and the parts of the story have the same order.
    private static void Write(Utf8JsonWriter json, LayerOutcome outcome, Story story, Language language)
    {
        // Programs compare the state and the origin, which are in English; people read the value, which may be a reason.
        using IEnumerator<ExplanationLine> lines = ExplanationLine.Of(outcome)
            .Zip(ExplanationLine.Of(outcome, language.Of), static (line, shown) => line with { Value = shown.Value }).GetEnumerator();
        foreach (StoryFeature feature in story.Features)
        {
            Open(json, "feature", lines);
            JsonText.WritePlace(json, feature.Place);
            Close(json, feature.Reason, feature.Hidden);
            foreach (StoryValue value in feature.Values)
            {
                Open(json, "setting", lines);
                JsonText.WritePlace(json, value.Place);
                Close(json, value.Reason, value.Hidden);
            }
            foreach (EffectiveValue _ in feature.Effective)
            {
                Open(json, "effective", lines);
                JsonText.WritePlace(json, null);
                Close(json, null, default);
            }
        }
    }

    private static void Open(Utf8JsonWriter json, string kind, IEnumerator<ExplanationLine> lines)
    {
        lines.MoveNext();
        ExplanationLine line = lines.Current;
        json.WriteStartObject();
        json.WriteNumber("version", JsonText.Version);
        json.WriteString("kind", kind);
        json.WriteString("layer", line.Layer.Name);
        json.WriteString("type", line.Layer.Type);
        json.WriteString("what", line.What.Trim());
        json.WriteString("from", line.From);
        json.WriteString("value", line.Value);
        json.WriteBoolean("skipped", line.IsSkipped);
    }

    private static void Close(Utf8JsonWriter json, string? reason, EquatableArray<StoryLoser> hidden)
    {
        json.WriteString("reason", reason);
        JsonText.WriteHidden(json, hidden);
        json.WriteEndObject();
    }
}
