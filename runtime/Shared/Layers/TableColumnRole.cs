namespace AmctGen.Text;

/// <summary>What a column of a table contains.</summary>
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

    /// <summary>Nothing that describes a layer.</summary>
    Ignored,
}
