using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmctGen.Schemas.Tests.Explaining;

/// <summary>Validates JSON against the JSON Schemas of the documents: the keywords that they use, and no others.</summary>
internal sealed class JsonSchemaCheck
{
    private static readonly string[] s_notes = ["$schema", "$defs", "title", "description"];

    private readonly JsonNode _root;

    private JsonSchemaCheck(JsonNode root) => _root = root;

    public static JsonSchemaCheck Read(string name) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(Amctgen.Root, "schemas", "docs", name)))!);

    /// <summary>The first problem with its place; null if the value is valid.</summary>
    public string? Problem(string json) => Problem(JsonNode.Parse(json), _root.AsObject(), "$");

    private string? Problem(JsonNode? value, JsonObject schema, string place)
    {
        foreach ((string keyword, JsonNode? rule) in schema)
        {
            if (s_notes.Contains(keyword))
            {
                continue;
            }
            string? problem = keyword switch
            {
                "$ref" => ((string)rule!).StartsWith('#')
                    ? Problem(value, Target((string)rule!), place)
                    : Read(((string)rule!).TrimEnd('#')).Problem(value?.ToJsonString() ?? "null"),
                "type" => IsOfType(value, rule!) ? null : $"{place} is not {rule!.ToJsonString()}",
                "const" => JsonNode.DeepEquals(value, rule) ? null : $"{place} is not {rule?.ToJsonString()}",
                "enum" => rule!.AsArray().Any(item => JsonNode.DeepEquals(item, value)) ? null : $"{place} is none of {rule.ToJsonString()}",
                "minimum" => value is null || (double)value >= (double)rule! ? null : $"{place} is too small",
                "required" or "additionalProperties" or "properties" when value is null => null,
                "required" => rule!.AsArray().Select(static name => (string)name!).Where(name => !value!.AsObject().ContainsKey(name))
                    .Select(name => $"{place}.{name} is missing").FirstOrDefault(),
                "additionalProperties" => value!.AsObject().Select(static member => member.Key)
                    .Where(name => !schema["properties"]!.AsObject().ContainsKey(name)).Select(name => $"{place}.{name} is unknown").FirstOrDefault(),
                "properties" => rule!.AsObject().Where(member => value!.AsObject().ContainsKey(member.Key))
                    .Select(member => Problem(value![member.Key], member.Value!.AsObject(), $"{place}.{member.Key}")).FirstOrDefault(static found => found is not null),
                "items" => value!.AsArray().Select((item, i) => Problem(item, rule!.AsObject(), $"{place}[{i}]")).FirstOrDefault(static found => found is not null),
                _ => throw new NotSupportedException(keyword),
            };
            if (problem is not null)
            {
                return problem;
            }
        }
        return null;
    }

    private JsonObject Target(string reference)
    {
        JsonNode target = _root;
        foreach (string step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            target = target[step]!;
        }
        return target.AsObject();
    }

    private static bool IsOfType(JsonNode? value, JsonNode rule) =>
        rule is JsonArray several ? several.Any(type => IsOfType(value, type!)) : (string)rule! == (value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
            JsonValueKind.Array => "array",
            _ => "object",
        });
}
