namespace AmctGen.Text;

/// <summary>An attribute of a layer in a table.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, which is valid: digits, <c>true</c> or <c>false</c>, a word, a decimal number, or digits with
/// <see cref="NumberSeparator"/> between them.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct LayerAttribute(string Key, string Value)
{
    /// <summary>Separates several whole numbers.</summary>
    public const char NumberSeparator = 'x';
}
