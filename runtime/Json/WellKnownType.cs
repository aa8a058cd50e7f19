namespace AmctGen.Json;

/// <summary>The messages with a special form in JSON.</summary>
internal enum WellKnownType : byte
{
    /// <summary>An object with the message's fields, as most messages are.</summary>
    None,

    /// <summary>The fields of another message, and <c>@type</c>.</summary>
    Any,

    /// <summary>A string by RFC 3339.</summary>
    Timestamp,

    /// <summary>A string of seconds, for example <c>1.5s</c>.</summary>
    Duration,

    /// <summary>A string of paths, separated by commas.</summary>
    FieldMask,

    /// <summary>Any object.</summary>
    Struct,

    /// <summary>Any value.</summary>
    Value,

    /// <summary>Any array.</summary>
    ListValue,

    /// <summary>The value of the message's only field.</summary>
    Wrapper,
}
