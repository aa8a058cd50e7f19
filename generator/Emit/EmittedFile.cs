namespace AmctGen.Generator.Emit;

/// <summary>The C# file of a .proto, without its text.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="ImportPath">The import path of the .proto.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="IsInternal">Whether only the assembly itself can use the types.</param>
internal sealed record EmittedFile(string HintName, string ImportPath, string Namespace, bool IsInternal);
