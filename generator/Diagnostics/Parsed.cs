namespace AmctGen.Generator.Diagnostics;

/// <summary>The result of a phase, with its diagnostics.</summary>
internal sealed record Parsed<T>(T Value, EquatableArray<DiagnosticInfo> Diagnostics);
