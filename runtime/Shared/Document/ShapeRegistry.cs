namespace AmctGen.Text;

/// <summary>Resolves names in brackets: extensions of messages, and the messages that an Any may contain.</summary>
/// <remarks>Immutable. It is passed as an argument: there is no global registry.</remarks>
#if !AMCTGEN_GENERATOR
public
#endif
class ShapeRegistry
{
    // By the full name of the extended message, then by the names in brackets.
    private readonly Dictionary<string, Dictionary<string, FieldShape>> _extensions = new(StringComparer.Ordinal);
    private readonly Func<string, MessageShape?> _findMessage;
    private readonly Func<IEnumerable<string>> _messageNames;

    /// <summary>Creates a registry of extensions and messages.</summary>
    /// <param name="extensions">The extensions, each with the full name of the message that it extends. Their names are in
    /// brackets.</param>
    /// <param name="findMessage">Finds the message with a full name; null if there is none. It must always return the same message for a
    /// name, on any thread.</param>
    /// <param name="messageNames">The full names of the messages.</param>
    public ShapeRegistry(IEnumerable<(string Extendee, FieldShape Extension)> extensions, Func<string, MessageShape?> findMessage,
        Func<IEnumerable<string>> messageNames)
    {
        foreach ((string extendee, FieldShape extension) in extensions)
        {
            if (!_extensions.TryGetValue(extendee, out Dictionary<string, FieldShape>? byName))
            {
                _extensions[extendee] = byName = new Dictionary<string, FieldShape>(StringComparer.Ordinal);
            }
            byName[extension.Name] = extension;
            if (extension.TextName is { } textName)
            {
                byName[textName] = extension;
            }
        }
        _findMessage = findMessage;
        _messageNames = messageNames;
    }

    /// <summary>A registry without extensions and messages.</summary>
    public static ShapeRegistry Empty { get; } = new([], static _ => null, static () => []);

    /// <summary>Whether the schema has errors, so that what is not found may be declared nevertheless.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>Whether the registry has an extension of any message.</summary>
    internal bool HasExtensions => _extensions.Count > 0;

    /// <summary>The full names of the messages that an Any may hold.</summary>
    internal IEnumerable<string> MessageNames => _messageNames();

    /// <summary>The extensions, each with the full name of the message that it extends.</summary>
    internal IEnumerable<(string Extendee, FieldShape Extension)> Extensions =>
        _extensions.SelectMany(static extendee => extendee.Value.Values.Distinct().Select(extension => (extendee.Key, extension)));

    /// <summary>The field that a document means; null if there is none.</summary>
    internal virtual FieldShape? Find(MessageShape shape, DocumentField field)
    {
        if (!field.IsBracketed)
        {
            return shape.FindField(field.NameText);
        }
        if (shape.IsAny)
        {
            return TypeUrl.MessageOf(field.NameText) is { } name && _findMessage(name) is { } message
                ? new FieldShape(field.NameText, 0, FieldKind.Message, FieldCardinality.Optional, () => message)
                : null;
        }
        return FindExtension(shape, field.NameText);
    }

    /// <summary>The message of a full name, which an Any may hold; null if there is none.</summary>
    internal MessageShape? FindMessage(string fullName) => _findMessage(fullName);

    /// <summary>The extension with this name in brackets; null if there is none.</summary>
    internal FieldShape? FindExtension(MessageShape shape, string name) =>
        _extensions.TryGetValue(shape.FullName, out Dictionary<string, FieldShape>? byName)
            && byName.TryGetValue(name, out FieldShape? extension) ? extension : null;

    /// <summary>The names in brackets that a message accepts.</summary>
    internal IEnumerable<string> NamesOf(MessageShape shape) =>
        _extensions.TryGetValue(shape.FullName, out Dictionary<string, FieldShape>? byName) ? byName.Keys : [];

    /// <summary>The full name of a message that accepts a name in brackets; null if there is none.</summary>
    internal string? ExtendeeOf(string name)
    {
        foreach (KeyValuePair<string, Dictionary<string, FieldShape>> extendee in _extensions)
        {
            if (extendee.Value.ContainsKey(name))
            {
                return extendee.Key;
            }
        }
        return null;
    }
}
