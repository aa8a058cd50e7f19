namespace AmctGen.Generator.Imports;

/// <summary>An attribute of an assembly: its full name and its arguments.</summary>
internal sealed record AssemblyAttribute(string Name, object?[] Arguments);
