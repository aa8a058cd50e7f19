namespace AmctGen.Text;

// The generator, which compiles the rest of the type too, has no extension registry.
public sealed partial class FieldLocations
{
    /// <summary>Stores a text, which is parsed when the first location is requested.</summary>
    /// <param name="utf8">The text that the message was read from. It must not change.</param>
    /// <param name="shape">The message's shape.</param>
    /// <param name="fileName">The file's name for reports.</param>
    /// <param name="registry">The extensions and Any types that the text was read with.</param>
    public static FieldLocations Read(ReadOnlyMemory<byte> utf8, MessageShape shape, string? fileName, ExtensionRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return new FieldLocations(utf8, shape, fileName, registry.Shapes);
    }
}
