using System.Text.Json;
using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Writes what changes as JSON.</summary>
internal static class DifferenceJson
{
    public static string Write(ConfigDifference difference, Explanation old, Explanation @new) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonText.Version);
        json.WriteString("old", old.File.Path);
        json.WriteString("new", @new.File.Path);
        json.WriteBoolean("different", difference.IsAny);
        json.WriteStartArray("groups");
        foreach (ChangeGroup group in difference.Groups)
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
        json.WriteNumber("unchanged", difference.Unchanged.Sum(static group => group.Layers.Count));
        Write(json, "fields", difference.Fields);
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
