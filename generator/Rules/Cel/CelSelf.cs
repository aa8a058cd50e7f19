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

    /// <summary>One value.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="part">The type of the value in a wrapper, as rules of a wrapper are about that; otherwise the same type.</param>
    public static CelSelf Of(FieldType type, FieldType part) =>
        new(CelTypes.Of(type), CelOperandTypes.Of(part), CelConversions.Of(part));

    public static CelSelf Of(MessageExport message) =>
        new(CelTypes.OfMessage(message.FullName), new CelOperandType(CelKind.Message) { Message = message },
            new CelConversion(CelConversionKind.Message) { TypeName = message.TypeName });
}
