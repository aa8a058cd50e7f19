namespace AmctGen.Text;

/// <summary>A layer that a file lists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where its name stands.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record LayerEntry(string Name, string Type, LayerPlace Place)
{
    /// <summary>What a table says of it besides, in the order of the file; empty for text format, where the message says it.</summary>
    public EquatableArray<LayerAttribute> Attributes { get; init; }
}
