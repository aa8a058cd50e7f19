namespace AmctGen.Text;

/// <summary>Collects what the names in brackets in a text that is written denote, so that the text can be read by shapes alone.</summary>
internal sealed class BracketedNames
{
    private readonly HashSet<Extension> _extensions = [];
    private readonly Dictionary<string, MessageShape> _messages = new(StringComparer.Ordinal);

    public void Add(Extension extension) => _extensions.Add(extension);

    /// <summary>Adds the type of a message in an Any.</summary>
    public void Add(MessageShape message) => _messages.TryAdd(message.FullName, message);

    public ShapeRegistry ToRegistry() => _extensions.Count == 0 && _messages.Count == 0
        ? ShapeRegistry.Empty
        : new ShapeRegistry(
            _extensions.Select(static extension => (extension.Extendee.FullName, extension.Shape)),
            name => _messages.GetValueOrDefault(name),
            () => _messages.Keys);
}
