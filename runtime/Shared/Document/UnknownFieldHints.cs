namespace AmctGen.Text;

/// <summary>The field that was probably meant by an unknown one.</summary>
static class UnknownFieldHints
{
    private const int SearchDepth = 4;

    /// <summary>A hint to append to the message, and the name that was probably meant, if it is similar.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="shape">The message that does not have the field.</param>
    /// <param name="enclosing">The enclosing messages, outermost first; the last one is <paramref name="shape"/>.</param>
    /// <param name="line">The line of the name.</param>
    /// <param name="searchesFar">Whether other messages are searched, which takes time proportional to the schema's size.</param>
    public static (MessageText Hint, string? Near) Find(string name, MessageShape shape, IReadOnlyList<EnclosingMessage> enclosing,
        int line, bool searchesFar)
    {
        for (int i = enclosing.Count - 2; i >= 0; i--)
        {
            if (enclosing[i].Shape.FindField(name) is not null)
            {
                MessageText owner = i == 0 ? $"{enclosing[i].Shape.Name}" : (MessageText)$"'{enclosing[i].Name}'";
                return ($": it belongs to {owner} around it, so is a '}}' missing before line {line}?", null);
            }
        }
        string? near = Suggestions.Find(name, NamesOf(shape)) ?? NamesOf(shape).FirstOrDefault(known => Suggestions.IsPartOf(name, known));
        if (near is not null)
        {
            return ($"; did you mean '{near}'?", near);
        }
        if (searchesFar && PathTo(name, shape) is { } inside)
        {
            return ($": it belongs inside '{inside}'", null);
        }
        if (searchesFar && PathTo(name, enclosing[0].Shape) is { } elsewhere)
        {
            return ($": it belongs to '{elsewhere}'", null);
        }
        string[] names = [.. NamesOf(shape).Take(9)];
        return names.Length switch
        {
            0 => ("; it has no fields at all", null),
            > 8 => ("", null),
            _ => ($"; its fields are {MessageText.List(names, 8)}", null),
        };
    }

    private static IEnumerable<string> NamesOf(MessageShape shape)
    {
        for (int i = 0; i < shape.Fields.Length; i++)
        {
            yield return shape.Fields[i].Name;
        }
    }

    // The shortest path of messages that leads to a message with the field; breadth first, so the nearest one wins.
    private static string? PathTo(string name, MessageShape root)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal) { root.FullName };
        var queue = new Queue<(MessageShape Shape, string Path, int Depth)>();
        queue.Enqueue((root, "", 0));
        while (queue.Count > 0)
        {
            (MessageShape shape, string path, int depth) = queue.Dequeue();
            if (depth > 0 && shape.FindField(name) is not null)
            {
                return path;
            }
            if (depth == SearchDepth || visited.Count > 500)
            {
                continue;
            }
            foreach (FieldShape field in shape.Fields)
            {
                if (field.Message is { } message && visited.Add(message.FullName))
                {
                    queue.Enqueue((message, path.Length == 0 ? field.Name : $"{path}.{field.Name}", depth + 1));
                }
            }
        }
        return null;
    }
}
