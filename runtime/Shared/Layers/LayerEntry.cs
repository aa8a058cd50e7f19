namespace AmctGen.Text;

/// <summary>A layer that a file lists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">The location of its name.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record LayerEntry(string Name, string Type, LayerPlace Place)
{
    /// <summary>Its other attributes in a table, in the order of the file; empty for text format, where they are in the message.</summary>
    public EquatableArray<LayerAttribute> Attributes { get; init; }
}
