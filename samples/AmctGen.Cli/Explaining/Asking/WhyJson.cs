using System.Text.Json;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Writes the answers of <c>why</c> as JSON.</summary>
internal static class WhyJson
{
    public static string Write(LayerOutcome outcome, Explanation explanation, WhyNot? question) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonText.Version);
        json.WriteString("layer", outcome.Layer.Name);
        json.WriteString("type", outcome.Layer.Type);
        json.WriteStartArray("answers");
        ExplanationJson.Write(json, outcome, explanation);
        json.WriteEndArray();
        json.WritePropertyName("question");
        if (question is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, question, explanation);
        }
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, WhyNot question, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("not", question.Text);
        json.WriteString("wanted", question.Wanted.Title.ToString());
        json.WriteBoolean("applies", question.Applies);
        json.WriteStartArray("reasons");
        foreach (string reason in question.Reasons)
        {
            json.WriteStringValue(reason);
        }
        json.WriteEndArray();
        json.WritePropertyName("edit");
        if (question.Edit is not { } edit)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            json.WriteNumber("steps", edit.Steps);
            json.WriteString("diff", edit.Diff(explanation.File.Path, explanation.File.Text));
            json.WriteStartArray("others");
            foreach (LayerRef layer in edit.Others)
            {
                json.WriteStartObject();
                json.WriteString("layer", layer.Name);
                json.WriteString("type", layer.Type);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
