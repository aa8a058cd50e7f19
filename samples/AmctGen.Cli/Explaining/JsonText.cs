using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AmctGen.Cli.Explaining;

/// <summary>Writes the parts of structured output that all commands share. A JSON Schema describes them.</summary>
internal static class JsonText
{
    /// <summary>The version of the structure: it grows when a property is removed or changes its meaning.</summary>
    public const int Version = 1;

    // Chinese is readable, and not escaped letter by letter.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text that a function writes, with a final line feed.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes level, path, entry, file, line and column of a place; all are null without a place.</summary>
    public static void WritePlace(Utf8JsonWriter json, StoryPlace? place)
    {
        json.WriteString("level", place?.Level.Word());
        json.WriteString("path", place is { Path.Length: > 0 } ? place.Path : null);
        json.WriteString("entry", place?.Entry);
        json.WriteString("file", place?.File);
        WriteNumber(json, "line", place?.Location?.Line);
        WriteNumber(json, "column", place?.Location?.Column);
    }

    /// <summary>Writes what does not count, strongest first.</summary>
    public static void WriteHidden(Utf8JsonWriter json, EquatableArray<StoryLoser> hidden)
    {
        json.WriteStartArray("hidden");
        foreach (StoryLoser loser in hidden)
        {
            json.WriteStartObject();
            WritePlace(json, loser.Place);
            json.WriteString("value", loser.Value);
            json.WriteString("reason", loser.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
