namespace AmctGen.Generator.Diagnostics;

/// <summary>What a phase makes of its input, and what it has to say about it.</summary>
internal sealed record Parsed<T>(T Value, EquatableArray<DiagnosticInfo> Diagnostics);
