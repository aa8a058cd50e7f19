namespace AmctGen.Text;

/// <summary>An attribute that the layers of a network can have.</summary>
/// <param name="Key">Its key in a table, and its field in text format.</param>
/// <param name="Kind">Its type.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record LayerAttributeShape(string Key, LayerAttributeKind Kind)
{
    /// <summary>The words that an attribute of the kind <see cref="LayerAttributeKind.Word"/> can have; empty for any word.</summary>
    public EquatableArray<string> Words { get; init; }

    /// <summary>The description of a valid value, for messages.</summary>
    public string Expected => Kind switch
    {
        LayerAttributeKind.WholeNumber => "a whole number",
        LayerAttributeKind.Flag => "true or false",
        LayerAttributeKind.Number => "a decimal number that is not negative",
        LayerAttributeKind.WholeNumbers => "whole numbers with x between them, for example 1x2",
        _ => string.Join(", ", Words),
    };
}
