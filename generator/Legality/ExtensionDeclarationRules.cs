using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>
/// Checks declarations of extensions: each is complete and in its range, and each extension matches the declaration with its number.
/// </summary>
internal static class ExtensionDeclarationRules
{
    /// <summary>Checks the declarations of a message.</summary>
    public static void CheckRanges(MessageSyntax message, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ExtensionRangeSyntax range in message.ExtensionRanges)
        {
            bool isUnverified = range.Options.Any(static option => option.Name.Length == 1 && option.Name[0].Name.Text == "verification"
                && option.Value.Identifier == "UNVERIFIED");
            var numbers = new HashSet<long>();
            foreach (OptionSyntax option in range.Options)
            {
                if (OptionTargets.Declaration(option, diagnostics.Text) is { } declaration)
                {
                    MessageText? problem = isUnverified
                        ? (MessageText)"the range is UNVERIFIED, so it cannot declare extensions: remove that or the declarations"
                        : Problem(declaration, range, numbers, names);
                    if (problem is not null)
                    {
                        diagnostics.Report(OptionDiagnostics.ExtensionDeclaration, option.Name[0].Name.Span, problem);
                    }
                }
            }
        }
    }

    /// <summary>Checks an extension against the declarations of the message.</summary>
    public static void CheckExtension(
        FieldSyntax field, FieldExport export, FieldType type, MessageExport extendee, DiagnosticBag diagnostics)
    {
        foreach (DeclaredRange range in extendee.DeclaredRanges)
        {
            if (range.Numbers.Contains(export.Number))
            {
                ExtensionDeclaration? declaration = Find(range, export.Number);
                MessageText? problem = Problem(declaration, export, type, extendee.FullName);
                if (problem is not null)
                {
                    diagnostics.Report(OptionDiagnostics.ExtensionDeclaration, field.Name.Span, problem);
                }
                return;
            }
        }
    }

    private static MessageText? Problem(
        ExtensionDeclaration declaration, ExtensionRangeSyntax range, HashSet<long> numbers, HashSet<string> names)
    {
        if (declaration.Number < range.First.Value || (declaration.Number > range.Last.Value && !range.Last.IsMax))
        {
            return $"the declared number {declaration.Number} is not in the range";
        }
        if (!numbers.Add(declaration.Number))
        {
            return $"the number {declaration.Number} is declared twice";
        }
        if (declaration.FullName is null != declaration.Type is null || (declaration.FullName is null && !declaration.IsReserved))
        {
            return $"the declaration of {declaration.Number} needs both full_name and type";
        }
        if (declaration.FullName is not { } fullName)
        {
            return null;
        }
        MessageText? problem = NameProblem("full_name", fullName)
            ?? (FieldTypes.Scalar(declaration.Type!) is null && declaration.Type != "enum" ? NameProblem("type", declaration.Type!) : null);
        return problem ?? (names.Add(fullName) ? null : (MessageText)$"'{fullName}' is declared twice");
    }

    private static MessageText? NameProblem(string role, string name) =>
        !name.StartsWith(".", StringComparison.Ordinal) ? (MessageText)$"the {role} '{name}' must start with a dot: it is a full name"
        : name.Substring(1).Split('.').All(IsPart) ? null
        : (MessageText)$"the {role} '{name}' is not a name";

    // protoc lets it start with a digit.
    private static bool IsPart(string part) =>
        part.Length > 0
        && part.All(static character => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static ExtensionDeclaration? Find(DeclaredRange range, int number)
    {
        foreach (ExtensionDeclaration declaration in range.Declarations)
        {
            if (declaration.Number == number)
            {
                return declaration;
            }
        }
        return null;
    }

    private static MessageText? Problem(ExtensionDeclaration? declaration, FieldExport field, FieldType type, string extendee)
    {
        if (declaration is null)
        {
            return $"'{extendee}' declares which extensions it accepts, but none with the number {field.Number}: declare it there";
        }
        if (declaration.IsReserved)
        {
            return $"'{extendee}' reserves the number {field.Number}: no extension can have it";
        }
        if (declaration.FullName is not null && declaration.FullName != "." + field.FullName)
        {
            return $"'{extendee}' declares '{declaration.FullName}' for the number {field.Number}, not '.{field.FullName}'";
        }
        string actual = type.Message is null && type.Enum is null ? field.Type : "." + (type.Message?.FullName ?? type.Enum!.FullName);
        if (declaration.Type is not null && declaration.Type != actual)
        {
            return $"'{extendee}' declares the type {declaration.Type} for the number {field.Number}, not {actual}";
        }
        return declaration.IsRepeated == field.IsRepeated ? null
            : (MessageText)$"'{extendee}' declares '.{field.FullName}' as {(declaration.IsRepeated ? "repeated" : "optional")}";
    }
}
