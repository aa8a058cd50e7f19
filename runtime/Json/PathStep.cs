namespace AmctGen.Json;

/// <summary>A step of the path to a value.</summary>
/// <param name="Name">The field in proto names.</param>
/// <param name="Index">Which element of a list; -1 outside of one.</param>
/// <param name="Key">The key of a map's entry as JSON spells it; null outside of one.</param>
internal readonly record struct PathStep(string Name, int Index = -1, string? Key = null);
