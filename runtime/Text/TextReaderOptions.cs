using AmctGen.WellKnownTypes;

namespace AmctGen.Text;

/// <summary>The options of the reader.</summary>
public sealed record TextReaderOptions
{
    internal const int LongestText = 1 << 30;

    /// <summary>The defaults: strict, at most 100 messages deep, without a file name, extensions and Any types.</summary>
    public static TextReaderOptions Default { get; } = new();

    /// <summary>The dialect: how a singular field that occurs twice is handled.</summary>
    public TextDialect Dialect { get; init; } = TextDialect.Strict;

    /// <summary>The maximum nesting depth of messages; deeper ones are an error. Values above 1000 count as 1000.</summary>
    public int DepthLimit { get; init; } = 100;

    /// <summary>The file that the text is from, for errors; null if it is not from a file.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// The extensions, and the types inside an <see cref="Any"/>, that the text may name in brackets; any other one is an error.
    /// </summary>
    public ExtensionRegistry Registry { get; init => field = value ?? throw new ArgumentNullException(nameof(value));
        } = ExtensionRegistry.Empty;

    /// <summary>
    /// Whether an unknown field, extension or type inside an <see cref="Any"/> is ignored with a warning,
    /// instead of an error. A required field that is missing because of that is still an error.
    /// </summary>
    public bool IgnoresUnknownFields { get; init; }

    /// <summary>In which messages required fields may be missing, because they are merged into others.</summary>
    internal PartialText Partial { get; init; }

    /// <summary>The maximum length of a text in bytes of UTF-8; a longer one is an error. Values above 1 GiB count as 1 GiB.</summary>
    public int LengthLimit { get; init; } = LongestText;
}
