using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>The fields of a message type and of the messages in it.</summary>
internal static class ShapePaths
{
    // Configurations are not deeper; a message can contain itself.
    private const int MostDepth = 6;

    /// <summary>The paths of the singular scalars, the shortest first.</summary>
    public static IEnumerable<(string Path, FieldShape Field)> Of(MessageShape shape)
    {
        var paths = new List<(string Path, FieldShape Field)>();
        Add(shape, "", MostDepth, paths);
        return paths.OrderBy(static found => found.Path.Count(static character => character == '.'));
    }

    private static void Add(MessageShape shape, string path, int depth, List<(string Path, FieldShape Field)> paths)
    {
        foreach (FieldShape field in shape.Fields)
        {
            string own = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (field is { IsRepeated: false, Message: null })
            {
                paths.Add((own, field));
            }
            else if (field is { IsRepeated: false, Message: { } message } && depth > 0)
            {
                Add(message, own, depth - 1, paths);
            }
        }
    }
}
