using AmctGen.WellKnownTypes;

namespace AmctGen.Text;

/// <summary>How a text is read.</summary>
public sealed record TextReaderOptions
{
    internal const int LongestText = 1 << 30;

    /// <summary>Strict, at most 100 messages deep, without a file name, extensions and Any types.</summary>
    public static TextReaderOptions Default { get; } = new();

    /// <summary>What becomes of a singular field that occurs twice.</summary>
    public TextDialect Dialect { get; init; } = TextDialect.Strict;

    /// <summary>How deep messages may nest; deeper ones are an error. More than 1000 counts as 1000.</summary>
    public int DepthLimit { get; init; } = 100;

    /// <summary>The file that the text is from, for errors; null when it is from none.</summary>
    public string? FileName { get; init; }

    /// <summary>The extensions, and the types inside an <see cref="Any"/>, that the text may name in brackets; any other one is an error.</summary>
    public ExtensionRegistry Registry { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ExtensionRegistry.Empty;

    /// <summary>
    /// Whether a field, an extension or the type inside an <see cref="Any"/> that is not known is passed over with a warning among the findings,
    /// and not an error. What is missing because of that is.
    /// </summary>
    public bool IgnoresUnknownFields { get; init; }

    /// <summary>Which messages may lack required fields, because they are merged into others.</summary>
    internal PartialText Partial { get; init; }

    /// <summary>How many bytes of UTF-8 a text may have; a longer one is an error. More than 1 GiB counts as that.</summary>
    public int LengthLimit { get; init; } = LongestText;
}
