namespace AmctGen.Generator.Exports;

/// <summary>An extension range whose extensions must be declared beforehand, with what is declared.</summary>
internal sealed record DeclaredRange(NumberRange Numbers, EquatableArray<ExtensionDeclaration> Declarations);
