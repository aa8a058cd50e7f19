using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>What a message says about an extension before anybody defines it.</summary>
/// <param name="Number">The field number.</param>
/// <param name="FullName">The extension's full name with a leading dot; null where it is not said.</param>
/// <param name="Type">The type: a scalar, or a full name with a leading dot; null where it is not said.</param>
/// <param name="IsRepeated">Whether the extension is repeated.</param>
/// <param name="IsReserved">Whether no extension may have the number.</param>
internal sealed record ExtensionDeclaration(long Number, string? FullName, string? Type, bool IsRepeated, bool IsReserved);
