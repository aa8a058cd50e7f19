namespace AmctGen.Generator.Analysis;

/// <summary>What a generated method of a message or of its builder does.</summary>
internal enum BuilderVerb
{
    /// <summary>Creates a builder of an empty message.</summary>
    CreateBuilder,

    /// <summary>Creates a builder that starts from the message.</summary>
    ToBuilder,

    /// <summary>Sets a field, or edits the message in it.</summary>
    With,

    /// <summary>Appends to a list.</summary>
    Add,

    /// <summary>Sets an entry of a map.</summary>
    Set,

    /// <summary>Unsets a field, or all members of a oneof.</summary>
    Clear,

    /// <summary>Merges another message.</summary>
    Merge,

    /// <summary>Sets an extension.</summary>
    WithExtension,

    /// <summary>Unsets an extension.</summary>
    ClearExtension,

    /// <summary>Builds the message.</summary>
    Build,
}
