namespace AmctGen.Text;

/// <summary>The kinds of characters that are used in place of a plain one.</summary>
enum CharacterMistake : byte
{
    /// <summary>A full-width or ideographic form, as input methods for Chinese and Japanese write them.</summary>
    Wide,

    /// <summary>A typographic quote.</summary>
    Quote,

    /// <summary>A space or a line break that is not a plain one.</summary>
    Space,

    /// <summary>A character without a shape: a format character or a control character.</summary>
    Invisible,

    /// <summary>A dash or a minus sign that is not the plain one.</summary>
    Dash,

    /// <summary>A letter of another script with the shape of a Latin one.</summary>
    LookAlike,
}
