namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>A case of the conformance suite.</summary>
internal sealed record ConformanceCase
{
    /// <summary>The suite, for example <c>library/is_ip</c>.</summary>
    public required string Suite { get; init; }

    /// <summary>The name in its suite.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the message.</summary>
    public required string Message { get; init; }

    /// <summary>The message in text format.</summary>
    public required string Text { get; init; }

    /// <summary>The expected outcome: <c>success</c>, <c>compilation_error</c>, <c>runtime_error</c> or the violations, sorted.</summary>
    public required string Expected { get; init; }
}
