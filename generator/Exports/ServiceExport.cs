namespace AmctGen.Generator.Exports;

/// <summary>A service.</summary>
internal sealed record ServiceExport(string FullName, EquatableArray<string> Methods);
