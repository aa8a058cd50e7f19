namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of a oneof.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="PropertyName">The C# property's name; its type has the same name with the suffix <c>Oneof</c>.</param>
internal sealed record OneofExport(string Name, string PropertyName);
