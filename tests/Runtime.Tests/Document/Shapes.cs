using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>Shapes that are created by hand, with one field of each kind that the checker distinguishes.</summary>
internal static class Shapes
{
    private static readonly EnumShape Closed = new("test.DataType", isClosed: true, ["INT4", "INT8", "INT16"], [0, 1, 2]);
    private static readonly EnumShape Open = new("test.Mode", isClosed: false, ["OFF", "ON"], [0, 1]);

    /// <summary>A message with required fields.</summary>
    public static readonly MessageShape Clip = new("test.Clip", static () =>
    [
        new FieldShape("clip_max", 1, FieldKind.Float, FieldCardinality.Required),
        new FieldShape("clip_min", 2, FieldKind.Float, FieldCardinality.Required),
    ]);

    /// <summary>A message with a oneof.</summary>
    public static readonly MessageShape Layer = new("test.Layer", static () =>
    [
        new FieldShape("layer_name", 1, FieldKind.String, FieldCardinality.Required),
        new FieldShape("arq", 2, FieldKind.Message, FieldCardinality.Optional, static () => Clip) { Oneof = 0 },
        new FieldShape("ulq", 3, FieldKind.Message, FieldCardinality.Optional, static () => Clip) { Oneof = 0 },
        new FieldShape("bits", 4, FieldKind.Int32, FieldCardinality.Optional) { Oneof = 0 },
        new FieldShape("clip", 5, FieldKind.Message, FieldCardinality.Optional, static () => Clip),
        new FieldShape("child", 6, FieldKind.Message, FieldCardinality.Optional, static () => Layer!),
    ]) { Oneofs = ["algorithm"] };

    private static readonly MessageShape Counts = new("test.Config.CountsEntry", static () =>
    [
        new FieldShape("key", 1, FieldKind.String, FieldCardinality.Optional),
        new FieldShape("value", 2, FieldKind.Int32, FieldCardinality.Optional),
    ]);

    private static readonly MessageShape Clips = new("test.Config.ClipsEntry", static () =>
    [
        new FieldShape("key", 1, FieldKind.Int32, FieldCardinality.Optional),
        new FieldShape("value", 2, FieldKind.Message, FieldCardinality.Required, static () => Clip),
    ]);

    /// <summary>The root of most tests.</summary>
    public static readonly MessageShape Config = new("test.Config", static () =>
    [
        new FieldShape("batch_num", 1, FieldKind.UInt32, FieldCardinality.Optional),
        new FieldShape("offset", 2, FieldKind.Int32, FieldCardinality.Optional),
        new FieldShape("big", 3, FieldKind.Int64, FieldCardinality.Optional),
        new FieldShape("huge", 4, FieldKind.UInt64, FieldCardinality.Optional),
        new FieldShape("ratio", 5, FieldKind.Float, FieldCardinality.Optional),
        new FieldShape("fixed_min", 6, FieldKind.Bool, FieldCardinality.Optional),
        new FieldShape("title", 7, FieldKind.String, FieldCardinality.Optional),
        new FieldShape("blob", 8, FieldKind.Bytes, FieldCardinality.Optional),
        new FieldShape("dst_type", 9, FieldCardinality.Optional, Closed),
        new FieldShape("mode", 10, FieldCardinality.Optional, Open),
        new FieldShape("skip_layers", 11, FieldKind.String, FieldCardinality.Repeated),
        new FieldShape("layers", 12, FieldKind.Message, FieldCardinality.Repeated, static () => Layer),
        new FieldShape("clip", 13, FieldKind.Message, FieldCardinality.Optional, static () => Clip),
        new FieldShape("layer", 14, FieldKind.Message, FieldCardinality.Optional, static () => Layer),
        new FieldShape("data", 15, FieldKind.Group, FieldCardinality.Optional, static () => Clip) { TextName = "Data" },
        new FieldShape("counts", 16, FieldKind.Message, FieldCardinality.Map, static () => Counts),
        new FieldShape("clips", 17, FieldKind.Message, FieldCardinality.Map, static () => Clips),
        new FieldShape("plain", 18, FieldKind.Int32, FieldCardinality.Implicit),
        new FieldShape("plain_ratio", 19, FieldKind.Double, FieldCardinality.Implicit),
        new FieldShape("old", 20, FieldKind.Int32, FieldCardinality.Optional) { IsDeprecated = true },
    ]) { ReservedNames = ["gone"] };
}
