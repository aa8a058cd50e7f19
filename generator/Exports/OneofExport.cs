namespace AmctGen.Generator.Exports;

/// <summary>A oneof.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="PropertyName">The C# property's name; its type is named so with <c>Oneof</c> behind.</param>
internal sealed record OneofExport(string Name, string PropertyName);
