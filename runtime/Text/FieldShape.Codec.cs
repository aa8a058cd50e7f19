namespace AmctGen.Text;

/// <content>Members that only the runtime needs.</content>
public sealed partial class FieldShape
{
    private FieldCodec? _codec;
    private Extension? _extension;

    /// <summary>Reads and writes the field without generated code.</summary>
    internal FieldCodec Codec => _codec ?? LazyState.Publish(ref _codec, ShapeCodecs.Of(this));

    /// <summary>The field as an extension without generated code.</summary>
    internal Extension AsExtensionOf(MessageShape extendee) =>
        _extension ?? LazyState.Publish(ref _extension, new ShapeExtension(extendee, this));
}
