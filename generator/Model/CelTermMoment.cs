namespace AmctGen.Generator.Model;

/// <summary>A span of time or a point in time that is a constant.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="IsTimestamp">Whether it is a point in time.</param>
/// <param name="Nanoseconds">The nanoseconds, of a point in time since 1970.</param>
internal sealed record CelTermMoment(bool IsTimestamp, decimal Nanoseconds) : CelTerm;
