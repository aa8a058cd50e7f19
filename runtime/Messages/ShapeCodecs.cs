using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen;

/// <summary>Creates the codecs for the fields of messages that have no generated code.</summary>
internal static class ShapeCodecs
{
    /// <summary>Creates the codec of a field. Use <see cref="FieldShape.Codec"/>, which keeps the result.</summary>
    public static FieldCodec Of(FieldShape field) => field.Cardinality == FieldCardinality.Map ? Map(field) : field.Kind switch
    {
        FieldKind.Double => Of(field, ValueCodec.Double),
        FieldKind.Float => Of(field, ValueCodec.Float),
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => Of(field, ValueCodec.Int32),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => Of(field, ValueCodec.Int64),
        FieldKind.UInt32 or FieldKind.Fixed32 => Of(field, ValueCodec.UInt32),
        FieldKind.UInt64 or FieldKind.Fixed64 => Of(field, ValueCodec.UInt64),
        FieldKind.Bool => Of(field, ValueCodec.Bool),
        FieldKind.String => Of(field, ValueCodec.String),
        FieldKind.Bytes => Of(field, ValueCodec.Bytes),
        FieldKind.Enum => Of(field, ValueCodec.Enum(field.Enum!)),
        _ => Of(field, ValueCodec.Message(field)),
    };

    /// <summary>The value of a map entry in which it is missing.</summary>
    public static object Zero(FieldShape field) => field.Kind switch
    {
        FieldKind.Double => 0.0,
        FieldKind.Float => 0f,
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => 0,
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => 0L,
        FieldKind.UInt32 or FieldKind.Fixed32 => 0u,
        FieldKind.UInt64 or FieldKind.Fixed64 => 0ul,
        FieldKind.Bool => false,
        FieldKind.String => "",
        FieldKind.Bytes => ByteString.Empty,
        FieldKind.Enum => field.Enum is { Numbers: [int first, ..] } ? first : 0,
        _ => field.Message!.Reader.ReadEmpty(),
    };

    private static FieldCodec Of<T>(FieldShape field, ValueCodec<T> codec)
        where T : notnull =>
        field.IsRepeated ? new RepeatedCodec<T>(field, codec) : new SingularCodec<T>(field, codec);

    private static FieldCodec Map(FieldShape field)
    {
        FieldCodec values = field.Message!.FindField("value")!.Codec;
        return field.Message.FindField("key")!.Kind switch
        {
            FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => new MapCodec<int>(field, ValueCodec.Int32, 0, values),
            FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => new MapCodec<long>(field, ValueCodec.Int64, 0, values),
            FieldKind.UInt32 or FieldKind.Fixed32 => new MapCodec<uint>(field, ValueCodec.UInt32, 0, values),
            FieldKind.UInt64 or FieldKind.Fixed64 => new MapCodec<ulong>(field, ValueCodec.UInt64, 0, values),
            FieldKind.Bool => new MapCodec<bool>(field, ValueCodec.Bool, false, values),
            _ => new MapCodec<string>(field, ValueCodec.String, "", values),
        };
    }
}
