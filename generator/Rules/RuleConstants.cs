using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The values of predefined rules, as parts of expressions.</summary>
internal static class RuleConstants
{
    /// <summary>The value of a rule; null if expressions do not support its type here.</summary>
    public static CelTerm? Of(RuleEntry entry, FieldType type)
    {
        if (type.Message is null)
        {
            return Scalar(entry.Scalar!, type);
        }
        RuleNode node = entry.Message!;
        if (WellKnownRules.Of(type.Message.FullName) is not { } known)
        {
            return null;
        }
        if (known.Wrapped is { } wrapped)
        {
            return node.Find("value")?.Scalar is { } value ? Scalar(value, new FieldType(wrapped)) : Zero(wrapped);
        }
        return known.Field switch
        {
            "duration" => Call(nameof(CelFunctions.ToDuration), new RuleNumber(node, RuleSubject.Duration).ToString()),
            "timestamp" => Call(nameof(CelFunctions.ToTimestamp), new RuleNumber(node, RuleSubject.Timestamp).ToString()),
            _ => null,
        };
    }

    private static CelTermCall Call(string method, string text) =>
        new(method, new EquatableArray<CelTerm>([new CelTermConstant(ConstantModel.String(text))]));

    private static CelTermConstant Zero(FieldKind kind) => new(kind switch
    {
        FieldKind.Bool => ConstantModel.Bool(false),
        FieldKind.String => ConstantModel.String(""),
        FieldKind.Bytes => ConstantModel.Bytes(default),
        FieldKind.Double or FieldKind.Float => ConstantModel.Double(0),
        FieldKind.UInt32 or FieldKind.UInt64 => ConstantModel.UInt64(0),
        _ => ConstantModel.Int64(0),
    });

    private static CelTermConstant Scalar(RuleScalar value, FieldType type) => new(type.Kind switch
    {
        FieldKind.Bool => ConstantModel.Bool(value.IsTrue),
        FieldKind.String => ConstantModel.String(value.Text),
        FieldKind.Bytes => ConstantModel.Bytes(new EquatableArray<byte>(value.Bytes)),
        FieldKind.Double or FieldKind.Float => ConstantModel.Double(value.Number(type.Kind == FieldKind.Float)),
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => ConstantModel.UInt64((ulong)value.Integer),
        FieldKind.Enum => ConstantModel.Int64(type.Enum!.FindValue(value.Word)?.Number ?? (long)value.Integer),
        _ => ConstantModel.Int64((long)value.Integer),
    });
}
