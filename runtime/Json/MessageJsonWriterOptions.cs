namespace AmctGen.Json;

/// <summary>How a message is written as JSON.</summary>
public sealed record MessageJsonWriterOptions
{
    /// <summary>On one line, the fields that are set, by their JSON names.</summary>
    public static MessageJsonWriterOptions Default { get; } = new();

    /// <summary>Whether each member is on a separate line, indented by two spaces.</summary>
    /// <remarks>Where the caller passes a <see cref="System.Text.Json.Utf8JsonWriter"/>, its options decide this.</remarks>
    public bool IsIndented { get; init; }

    /// <summary>Whether fields without presence are written also if they have their default value, empty lists and maps included.</summary>
    public bool WritesDefaults { get; init; }

    /// <summary>Whether fields have their names in the .proto (<c>max_size</c>) instead of their JSON names (<c>maxSize</c>).</summary>
    public bool UsesProtoNames { get; init; }
}
