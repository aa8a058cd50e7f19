using AmctGen.Generator.Analysis;
using AmctGen.Generator.Analysis.Literals;
using AmctGen.Generator.Emit;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.CodeFixes;

/// <summary>Writes texts as calls of builders.</summary>
internal static class FluentCode
{
    /// <summary>The calls for a text; null if the text has errors, or something that has no call.</summary>
    public static string? Write(
        FluentSource source, MemberMap map, SemanticModel model, int position, string indentation, string newLine,
        CancellationToken cancellation)
    {
        ReaderOptions options = source.Options;
        if (map.FindMessage(source.Message)?.Message is not { } message || map.Schemas.Find(message.ProtoName) is not { } shape)
        {
            return null;
        }
        AmctGen.Text.TextDocument document = AmctGen.Text.TextDocument.Parse(
            source.Text, options.Dialect, options.DepthLimit, cancellation);
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(
            document, shape, options.Dialect, cancellationToken: cancellation);
        if (findings.Any(static finding =>
            finding.Severity == TextSeverity.Error || finding.Id is TextDiagnosticIds.SchemaIncomplete or TextDiagnosticIds.ReservedName))
        {
            return null;
        }
        var names = new FluentNames
        {
            FindMessage = map.Schemas.FindModel,
            TypeName = typeName => Shorten(typeName, model, position),
            EnumValue = (typeName, number) => EnumValue(typeName, number, model, position),
        };
        MessageValue value = DocumentReader.Read(document, shape, ShapeRegistry.Empty);
        return FluentWriter.Write(value, message, names, new FluentLines(DocumentComments.Find(document)))?.ToString(indentation, newLine);
    }

    /// <summary>Whether a text is one of a message.</summary>
    public static bool IsValid(INamedTypeSymbol message, string text, MemberMap map, CancellationToken cancellation) =>
        map.FindMessage(message)?.Message is { } model && map.Schemas.Find(model.ProtoName) is { } shape
        && DocumentChecker.Check(AmctGen.Text.TextDocument.Parse(Utf8.Encode(text)), shape, cancellationToken: cancellation)
            .All(static finding => finding.Severity != TextSeverity.Error);

    private static INamedTypeSymbol? FindType(string typeName, SemanticModel model, int position) => model.GetSpeculativeTypeInfo(
        position, SyntaxFactory.ParseTypeName(typeName), SpeculativeBindingOption.BindAsTypeOrNamespace).Type as INamedTypeSymbol;

    private static string Shorten(string typeName, SemanticModel model, int position) =>
        FindType(typeName, model, position) is { TypeKind: not TypeKind.Error } type
            ? type.ToMinimalDisplayString(model, position)
            : typeName;

    private static string EnumValue(string typeName, long number, SemanticModel model, int position)
    {
        string name = Shorten(typeName, model, position);
        IFieldSymbol? member = FindType(typeName, model, position)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.ConstantValue is int value && value == number);
        return member is null ? $"({name})({number})" : $"{name}.{member.Name}";
    }
}
