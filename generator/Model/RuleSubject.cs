namespace AmctGen.Generator.Model;

/// <summary>The part of a value that a rule is about.</summary>
internal enum RuleSubject
{
    /// <summary>The value itself.</summary>
    Value,

    /// <summary>The value inside a wrapper, for example of an <c>Int32Value</c>.</summary>
    Wrapped,

    /// <summary>The nanoseconds of a <c>Duration</c>.</summary>
    Duration,

    /// <summary>The nanoseconds since 1970 of a <c>Timestamp</c>.</summary>
    Timestamp,

    /// <summary>The type URL of an <c>Any</c>.</summary>
    TypeUrl,

    /// <summary>The paths of a <c>FieldMask</c>.</summary>
    Paths,
}
