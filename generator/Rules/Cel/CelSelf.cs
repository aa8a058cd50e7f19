using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The type of <c>this</c> in an expression, in the language and in C#.</summary>
internal sealed record CelSelf(CelType Type, CelOperandType Operand, CelConversion Conversion)
{
    /// <summary>All values of a field.</summary>
    public static CelSelf Of(FieldExport declared, FieldType type) =>
        new(CelTypes.Of(declared, type), CelOperandTypes.Of(declared, type), CelConversions.Of(declared, type));

    /// <summary>One value. The rules of a wrapper that is set are about the value in it.</summary>
    public static CelSelf Of(FieldType type)
    {
        FieldType part = type.Message is { } message && WellKnownRules.Of(message.FullName)?.Wrapped is { } wrapped
            ? new FieldType(wrapped)
            : type;
        return new CelSelf(CelTypes.Of(type), CelOperandTypes.Of(part), CelConversions.Of(part));
    }

    public static CelSelf Of(MessageExport message) =>
        new(CelTypes.OfMessage(message.FullName), new CelOperandType(CelKind.Message) { Message = message },
            new CelConversion(CelConversionKind.Message) { TypeName = message.TypeName });
}
