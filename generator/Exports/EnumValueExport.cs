namespace AmctGen.Generator.Exports;

/// <summary>An enum's value.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="MemberName">The C# name.</param>
/// <param name="Number">The number; 0 where it is out of range.</param>
/// <param name="Use">In which editions options may have the value, if that is restricted; else null.</param>
internal sealed record EnumValueExport(string Name, string MemberName, int Number, OptionTarget? Use = null);
