using System.Text.Json;
using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Writes what changes as JSON.</summary>
internal static class DifferenceJson
{
    public static string Write(ComparedFiles compared) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonText.Version);
        json.WriteString("old", compared.Old.Path);
        json.WriteString("new", compared.New.Path);
        json.WriteBoolean("different", compared.Difference.IsAny);
        json.WriteStartArray("groups");
        foreach (ChangeGroup group in compared.Difference.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("layers");
            foreach (LayerRef layer in group.Layers)
            {
                json.WriteStartObject();
                json.WriteString("layer", layer.Name);
                json.WriteString("type", layer.Type);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Write(json, "changes", group.Changes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("unchanged", compared.Difference.Unchanged.Sum(static group => group.Layers.Count));
        Write(json, "fields", compared.Difference.Fields);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<LayerChange> changes)
    {
        json.WriteStartArray(name);
        foreach (LayerChange change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            json.WriteString("what", change.What);
            Write(json, "old", change.Old);
            Write(json, "new", change.New);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ChangeSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("value", side.Value);
        JsonText.WritePlace(json, side.Place);
        json.WriteEndObject();
    }
}
