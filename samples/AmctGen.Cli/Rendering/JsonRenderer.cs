using System.Text.Json;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>The findings as JSON. The JSON Schema <c>schemas/docs/diagnostics.schema.json</c> describes it.</summary>
internal sealed class JsonRenderer(TextWriter error, Language language) : DocumentRenderer(error, language)
{
    // It grows when a property is removed or changes its meaning.
    private const int Version = 1;

    protected override void Write(Utf8JsonWriter json, int exitCode)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("exitCode", exitCode);
        json.WriteStartArray("diagnostics");
        foreach (Finding finding in Findings)
        {
            Write(json, finding);
        }
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach ((string path, string text) in Notes)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("message", text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File.Path);
        if (finding.Place is var (start, end))
        {
            WriteLocation(json, "start", start);
            WriteLocation(json, "end", end);
        }
        json.WriteString("severity", finding.SeverityName);
        json.WriteString("id", finding.Id);
        json.WriteString("message", MessageOf(finding));
        json.WriteString("help", Kinds[finding.Id].HelpLink);
        if (finding.FieldPath is { } path)
        {
            json.WriteString("field", path);
        }
        if (!finding.Related.IsEmpty)
        {
            WriteRelated(json, finding);
        }
        if (finding.Repair is { } repair)
        {
            WriteRepair(json, repair, finding.File.Lines);
        }
        json.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (RelatedPlace place in finding.Related)
        {
            json.WriteStartObject();
            WriteSpan(json, place.Span, finding.File.Lines);
            json.WriteString("message", MessageOf(place));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRepair(Utf8JsonWriter json, Repair repair, LineMap lines)
    {
        json.WriteStartObject("repair");
        json.WriteString("title", repair.Title);
        json.WriteStartArray("edits");
        foreach (TextEdit edit in repair.Edits)
        {
            json.WriteStartObject();
            WriteSpan(json, edit.Span, lines);
            json.WriteNumber("offset", edit.Span.Start);
            json.WriteNumber("length", edit.Span.Length);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span, LineMap lines)
    {
        WriteLocation(json, "start", lines.Locate(span.Start));
        WriteLocation(json, "end", lines.Locate(span.End));
    }

    private static void WriteLocation(Utf8JsonWriter json, string name, SourceLocation location)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteEndObject();
    }
}
