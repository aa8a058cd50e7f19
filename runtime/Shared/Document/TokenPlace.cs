namespace AmctGen.Text;

/// <summary>Where in a document a token was met that has an error.</summary>
enum TokenPlace : byte
{
    /// <summary>Where a field's name was expected.</summary>
    Name,

    /// <summary>After a field's name, before any colon.</summary>
    AfterName,

    /// <summary>Where the value of a field was expected, or in it.</summary>
    Value,

    /// <summary>Where an item of a list was expected, or in it.</summary>
    Item,
}
