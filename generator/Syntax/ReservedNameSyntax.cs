namespace AmctGen.Generator.Syntax;

/// <summary>A reserved name: a string in proto2 and proto3, an identifier in editions.</summary>
internal sealed record ReservedNameSyntax(NameSyntax Name, bool IsIdentifier);
