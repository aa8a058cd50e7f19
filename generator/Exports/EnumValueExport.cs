namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of an enum value.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="MemberName">The C# name.</param>
/// <param name="Number">The number; 0 if it is out of range.</param>
/// <param name="Use">The editions in which options may have the value; null if they are not restricted.</param>
internal sealed record EnumValueExport(string Name, string MemberName, int Number, OptionTarget? Use = null);
