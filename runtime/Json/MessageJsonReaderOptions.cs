using AmctGen.Text;
using AmctGen.WellKnownTypes;

namespace AmctGen.Json;

/// <summary>How a message is read from JSON.</summary>
public sealed record MessageJsonReaderOptions
{
    // A byte of JSON needs at most four bytes as text, which has a separate limit.
    internal const int LongestJson = TextReaderOptions.LongestText / 4;

    /// <summary>Unknown fields are errors, at most 100 levels, no extensions and no types for an <see cref="Any"/>.</summary>
    public static MessageJsonReaderOptions Default { get; } = new();

    /// <summary>The extensions and the types inside an <see cref="Any"/> that the text may name; any other one is an error.</summary>
    public ExtensionRegistry Registry
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = ExtensionRegistry.Empty;

    /// <summary>
    /// Whether a field, an extension, a type inside an <see cref="Any"/> or the name of an enum value that is not known is skipped, with a
    /// warning among the diagnostics, instead of being an error.
    /// </summary>
    public bool IgnoresUnknownFields { get; init; }

    /// <summary>How many objects and arrays may be nested; more are an error. More than 1000 counts as 1000.</summary>
    public int DepthLimit { get; init; } = 100;

    /// <summary>How many bytes of UTF-8 the JSON may have; more are an error. More than 256 MiB counts as that.</summary>
    public int LengthLimit { get; init; } = LongestJson;

    /// <summary>The file that the text is from, for errors; null when it is from none.</summary>
    public string? FileName { get; init; }
}
