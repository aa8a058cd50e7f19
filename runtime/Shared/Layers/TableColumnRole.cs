namespace AmctGen.Text;

/// <summary>The content of a column of a table.</summary>
enum TableColumnRole : byte
{
    /// <summary>The names of the layers.</summary>
    Name,

    /// <summary>The types of the layers.</summary>
    Type,

    /// <summary>The values of one attribute.</summary>
    Attribute,

    /// <summary>Attributes as <c>key=value;...</c>.</summary>
    Attributes,

    /// <summary>Values that do not describe a layer.</summary>
    Ignored,
}
