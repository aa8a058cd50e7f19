using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The type of <c>this</c> in an expression, in the language and in C#.</summary>
internal sealed record CelSelf(CelType Type, CelOperandType Operand)
{
    /// <summary>All values of a field.</summary>
    public static CelSelf Of(FieldExport declared, FieldType type) => new(CelTypes.Of(declared, type), CelOperandTypes.Of(declared, type));

    /// <summary>One value. The rules of a wrapper that is set are about the value in it.</summary>
    public static CelSelf Of(FieldType type) => new(CelTypes.Of(type),
        type.Message is { } message && WellKnownRules.Of(message.FullName)?.Wrapped is { } wrapped
            ? CelOperandTypes.Of(new FieldType(wrapped))
            : CelOperandTypes.Of(type));

    public static CelSelf Of(MessageExport message) =>
        new(CelTypes.OfMessage(message.FullName), new CelOperandType(CelKind.Message) { Message = message });
}
