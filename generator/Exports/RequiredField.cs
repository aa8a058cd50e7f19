namespace AmctGen.Generator.Exports;

/// <summary>A required field of a message.</summary>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Type">The type as written; a group's type name.</param>
internal readonly record struct RequiredField(string PropertyName, string Type);
