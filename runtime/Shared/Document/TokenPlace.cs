namespace AmctGen.Text;

/// <summary>Where in a document a token with an error was found.</summary>
enum TokenPlace : byte
{
    /// <summary>In the place of a field's name.</summary>
    Name,

    /// <summary>After a field's name, before any colon.</summary>
    AfterName,

    /// <summary>In the place of a field's value, or inside it.</summary>
    Value,

    /// <summary>In the place of a list item, or inside it.</summary>
    Item,
}
