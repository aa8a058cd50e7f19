using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Symbols;

/// <summary>Finds the declarations on which the shapes of a message depend.</summary>
internal static class ReachedTypes
{
    /// <summary>
    /// The message, then everything that its fields lead to, directly or not, in the order of the fields: messages, enums, and null for a
    /// type that is not found. Two equal lists describe equal shapes.
    /// </summary>
    /// <param name="fullName">The full name of the message.</param>
    /// <param name="table">The files.</param>
    public static EquatableArray<object?> Find(string fullName, SymbolTable table)
    {
        var reached = new List<object?>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { fullName };
        var waiting = new Queue<string>(seen);
        while (waiting.Count > 0)
        {
            if (table.FindAnywhere(waiting.Dequeue()) is not { Message: { } message } symbol)
            {
                reached.Add(null);
                continue;
            }
            reached.Add(message);
            reached.Add(FileIndex.Of(symbol.File).HasDuplicates);
            foreach (FieldExport field in message.Fields)
            {
                if (field.IsGroup || FieldTypes.Scalar(field.Type) is null)
                {
                    FieldType? type = FieldTypes.Resolve(field, symbol.File, table);
                    reached.Add(type?.Enum ?? (object?)type?.Message?.FullName);
                    if (type?.Message is { } inner && seen.Add(inner.FullName))
                    {
                        waiting.Enqueue(inner.FullName);
                    }
                }
            }
        }
        return new EquatableArray<object?>([.. reached]);
    }
}
