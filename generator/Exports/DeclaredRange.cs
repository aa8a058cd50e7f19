namespace AmctGen.Generator.Exports;

/// <summary>An extension range whose extensions must be declared, with these declarations.</summary>
internal sealed record DeclaredRange(NumberRange Numbers, EquatableArray<ExtensionDeclaration> Declarations);
