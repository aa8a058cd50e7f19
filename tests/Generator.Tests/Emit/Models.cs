using AmctGen.Generator.Emit;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>Minimal models that are created by hand.</summary>
internal static class Models
{
    public static FieldModel Scalar(string protoName, int number, FieldKind kind, string type, ConstantModel @default, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Field(protoName, number, kind, type, cardinality) with { Default = cardinality == FieldCardinality.Repeated ? null : @default };

    public static FieldModel UInt32(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.UInt32, "uint", ConstantModel.UInt32(0), cardinality);

    public static FieldModel Int32(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.Int32, "int", ConstantModel.Int32(0), cardinality);

    public static FieldModel String(string protoName, int number, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Scalar(protoName, number, FieldKind.String, "string", ConstantModel.String(""), cardinality);

    public static FieldModel Message(string protoName, int number, string type, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Field(protoName, number, FieldKind.Message, type, cardinality);

    public static FieldModel Enum(string protoName, int number, EnumModel type, FieldCardinality cardinality = FieldCardinality.Optional) =>
        Field(protoName, number, FieldKind.Enum, type.TypeName, cardinality) with
        {
            Default = ConstantModel.Enum(type.TypeName, type.Values[0].Name, type.Values[0].ProtoName, type.Values[0].Number),
            Enum = type.TypeName.Substring(0, type.TypeName.Length - type.Name.Length) + type.TextTypeName,
        };

    public static FieldModel Map(string protoName, int number, FieldKind key, FieldModel value) => value with
    {
        ProtoName = protoName,
        Number = number,
        Name = Pascal(protoName),
        Cardinality = FieldCardinality.Map,
        MapKey = key,
    };

    public static MessageModel Record(string name, params FieldModel[] fields) => new()
    {
        Name = name,
        TypeName = "global::Made." + name,
        ProtoName = "made." + name,
        Docs = null,
        IsDeprecated = false,
        Fields = new EquatableArray<FieldModel>(fields),
        Oneofs = default,
        Messages = default,
        Enums = default,
        ReservedNames = default,
        Resolver = null,
    };

    public static EnumModel EnumOf(string name, bool isClosed, params (string Name, int Number)[] values) => new()
    {
        Name = name,
        TypeName = "global::Made." + name,
        TextTypeName = name + "Text",
        ProtoName = "made." + name,
        IsClosed = isClosed,
        Docs = null,
        IsDeprecated = false,
        Values = new EquatableArray<EnumValueModel>([.. values.Select(static value => EnumValue(value.Name, value.Number))]),
    };

    public static string File(IEnumerable<MessageModel> messages, params EnumModel[] enums)
    {
        var model = new FileModel
        {
            HintName = "made.g.cs",
            ImportPath = "made.proto",
            Namespace = "Made",
            Messages = new EquatableArray<MessageModel>([.. messages]),
            Enums = new EquatableArray<EnumModel>(enums),
        };
        UnitText[] units = [.. EmissionUnit.Split(model).Select(static unit => unit.Emit(CancellationToken.None))];
        return FileText.Group([.. units], CancellationToken.None).Single().ToString();
    }

    private static FieldModel Field(string protoName, int number, FieldKind kind, string type, FieldCardinality cardinality) => new()
    {
        ProtoName = protoName,
        Number = number,
        Kind = kind,
        Cardinality = cardinality,
        Name = Pascal(protoName),
        TypeName = type,
        Default = null,
        HasExplicitDefault = false,
        Oneof = -1,
        Docs = null,
        IsDeprecated = false,
        TextName = null,
        JsonName = null,
        MapKey = null,
        Enum = null,
    };

    private static EnumValueModel EnumValue(string name, int number) =>
        new() { ProtoName = name.ToUpperInvariant(), Name = name, Number = number, Docs = null, IsDeprecated = false };

    public static string Pascal(string protoName) =>
        string.Concat(protoName.Split('_').Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}
