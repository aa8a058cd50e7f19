namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of a service.</summary>
internal sealed record ServiceExport(string FullName, EquatableArray<string> Methods);
