using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Detailed;

/// <summary>Recognizes detailed configurations and their modes.</summary>
internal static class DetailedModes
{
    private const string Extension = ".json";

    /// <summary>Whether a file is JSON: its content starts like JSON, or its name ends like that of JSON.</summary>
    public static bool IsDetailed(string path, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = Text.FileEncoding.WithoutMark(text).TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) || path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The modes that a file can be for, by the names in its layers: those of which it has some, and no other.</summary>
    /// <remarks>The first one is the mode that writes these names and no others.</remarks>
    public static IReadOnlyList<AmctMode> Find(JsonNode root)
    {
        HashSet<string> keys =
        [
            .. root.Members.Where(static member => member.Value.Kind == JsonKind.Object)
                .SelectMany(static member => member.Value.Members).Select(static member => member.Name),
        ];
        HashSet<string> globals =
            [.. root.Members.Where(static member => member.Value.Kind != JsonKind.Object).Select(static member => member.Name)];
        keys.IntersectWith(DetailedSchemas.All.SelectMany(static schema => schema.LayerKeys));
        globals.IntersectWith(DetailedSchemas.All.SelectMany(static schema => schema.Globals).Select(static field => field.Key));
        return keys.Count == 0 ? [] :
        [
            .. DetailedSchemas.All.Where(schema => keys.IsSubsetOf(schema.LayerKeys)
                && globals.IsSubsetOf(schema.Globals.Select(static field => field.Key))).Select(static schema => schema.Mode),
        ];
    }
}
