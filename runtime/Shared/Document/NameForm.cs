namespace AmctGen.Text;

/// <summary>The forms in which people write the name of a field.</summary>
enum NameForm : byte
{
    /// <summary>A plain name, or a name in brackets.</summary>
    Plain,

    /// <summary>In quotes, as in JSON.</summary>
    Quoted,

    /// <summary>The number of the field.</summary>
    Numbered,

    /// <summary>With hyphens or points, which are underscores in <see cref="DocumentField.NameText"/>.</summary>
    Hyphenated,

    /// <summary>With a key or an index in brackets after it.</summary>
    Subscripted,

    /// <summary>After a field on its line, without a colon: it may be a word of a comment.</summary>
    Prose,
}
