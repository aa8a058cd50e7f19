using System.Text;
using System.Text.Json;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Cli.Rendering;

/// <summary>A log in SARIF 2.1.0 (Static Analysis Results Interchange Format), which code scanning services and editors read.</summary>
internal sealed class SarifRenderer(TextWriter error, Language language) : DocumentRenderer(error, language)
{
    private const string SchemaAddress = "https://json.schemastore.org/sarif-2.1.0.json";

    protected override void Write(Utf8JsonWriter json, int exitCode)
    {
        string[] ids = [.. Findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", SchemaAddress);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, ids);
        WriteInvocation(json, exitCode);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Finding finding in Findings)
        {
            WriteResult(json, finding, Array.IndexOf(ids, finding.Id));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json, string[] ids)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "amctgen");
        json.WriteString("version", ToolVersion.Current);
        json.WriteString("informationUri", ProductAddresses.Home);
        json.WriteStartArray("rules");
        foreach (string id in ids)
        {
            FindingKind kind = Kinds[id];
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", PascalCase(kind.Title));
            WriteText(json, "shortDescription", Show(kind.Title));
            json.WriteString("helpUri", kind.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(kind.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json, int exitCode)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteNumber("exitCode", exitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach ((string path, string text) in Notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", text);
            WriteLocations(json, "locations", path, static _ => { });
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", MessageOf(finding));
        WriteLocations(json, "locations", finding.File.Path, json => WriteRegion(json, "region", finding.Place), finding.FieldPath);
        if (!finding.Related.IsEmpty)
        {
            WriteRelated(json, finding);
        }
        if (finding.Repair is { } repair)
        {
            WriteFix(json, finding.File, repair);
        }
        json.WriteEndObject();
    }

    private void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("relatedLocations");
        foreach (RelatedPlace place in finding.Related)
        {
            json.WriteStartObject();
            WritePhysical(json, finding.File.Path,
                json => WriteRegion(json, "region", FindingPlace.Of(place.Span, finding.File.Lines)));
            WriteText(json, "message", MessageOf(place));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, FindingFile file, Repair repair)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", repair.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, file.Path);
        json.WriteStartArray("replacements");
        foreach (TextEdit edit in repair.Edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", FindingPlace.Of(edit.Span, file.Lines));
            WriteText(json, "insertedContent", edit.NewText);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocations(
        Utf8JsonWriter json, string name, string path, Action<Utf8JsonWriter> writeRegion, string? fieldPath = null)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        WritePhysical(json, path, writeRegion);
        if (fieldPath is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", fieldPath);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePhysical(Utf8JsonWriter json, string path, Action<Utf8JsonWriter> writeRegion)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        writeRegion(json);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ToUri(path));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, FindingPlace? place)
    {
        if (place is not var (start, end))
        {
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(TextSeverity severity) => severity switch
    {
        TextSeverity.Error => "error",
        TextSeverity.Warning => "warning",
        _ => "note",
    };

    // A path in the current folder stays relative, so that a service finds the file in its own copy.
    private static string ToUri(string path)
    {
        bool isFull = Path.IsPathFullyQualified(path);
        string steps = path.Replace('\\', '/');
        string escaped = string.Join('/', steps.Split('/').Select(Uri.EscapeDataString));
        return !isFull ? escaped : escaped.StartsWith('/') ? "file://" + escaped : "file:///" + escaped;
    }

    // A title as an identifier: 'A value that AMCT refuses' becomes AValueThatAMCTRefuses.
    private static string PascalCase(string title)
    {
        var name = new StringBuilder();
        bool startsWord = true;
        foreach (char character in title)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }
            startsWord = !char.IsAsciiLetterOrDigit(character);
        }
        return name.ToString();
    }
}
