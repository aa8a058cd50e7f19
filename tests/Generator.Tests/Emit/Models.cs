using AmctGen.Generator.Emit;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>Models made by hand, with as little said as possible.</summary>
internal static class Models
{
    public static FieldModel Scalar(string protoName, int number, FieldKind kind, string type, ConstantModel @default, FieldCardinality cardinality = FieldCardinality.Optional) => new(
        protoName, number, kind, cardinality, Pascal(protoName), type, cardinality == FieldCardinality.Repeated ? null : @default, false, -1, null, false, null, null, null);

    public static FieldModel UInt32(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.UInt32, "uint", ConstantModel.UInt32(0), cardinality);

    public static FieldModel Int32(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.Int32, "int", ConstantModel.Int32(0), cardinality);

    public static FieldModel String(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.String, "string", ConstantModel.String(""), cardinality);

    public static FieldModel Message(string protoName, int number, string type, FieldCardinality cardinality = FieldCardinality.Optional) => new(
        protoName, number, FieldKind.Message, cardinality, Pascal(protoName), type, null, false, -1, null, false, null, null, null);

    public static FieldModel Enum(string protoName, int number, EnumModel type, FieldCardinality cardinality = FieldCardinality.Optional) => new(
        protoName, number, FieldKind.Enum, cardinality, Pascal(protoName), type.TypeName,
        ConstantModel.Enum(type.TypeName, type.Values[0].Name, type.Values[0].ProtoName, type.Values[0].Number), false, -1, null, false, null, null,
        type.TypeName.Substring(0, type.TypeName.Length - type.Name.Length) + type.TextTypeName);

    public static FieldModel Map(string protoName, int number, FieldKind key, FieldModel value) => value with
    {
        ProtoName = protoName,
        Number = number,
        Name = Pascal(protoName),
        Cardinality = FieldCardinality.Map,
        MapKey = key,
    };

    public static MessageModel Record(string name, params FieldModel[] fields) => new(
        name, "global::Made." + name, "made." + name, null, false, new EquatableArray<FieldModel>(fields), default, default, default, default, null);

    public static EnumModel EnumOf(string name, bool isClosed, params (string Name, int Number)[] values) => new(
        name, "global::Made." + name, name + "Text", "made." + name, isClosed, null, false,
        new EquatableArray<EnumValueModel>([.. values.Select(static value => new EnumValueModel(value.Name.ToUpperInvariant(), value.Name, value.Number, null, false))]));

    public static string File(IEnumerable<MessageModel> messages, params EnumModel[] enums) => AmctGen.Generator.Emit.FileEmitter.EmitFile(
        "made.proto",
        "Made",
        "",
        enums.Select(static declared => AmctGen.Generator.Emit.FileEmitter.EmitEnum(declared, isInternal: false, CancellationToken.None))
            .Concat(messages.Select(static message => AmctGen.Generator.Emit.FileEmitter.EmitMessage(message, isInternal: false, CancellationToken.None))));

    public static string Pascal(string protoName) =>
        string.Concat(protoName.Split('_').Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
