using AmctGen.Generated;

namespace AmctGen.Text;

/// <content>Members that only the runtime needs.</content>
public sealed partial class FieldShape
{
    private FieldCodec? _codec;
    private Extension? _extension;

    /// <summary>
    /// The place of a singular field among those that a generated reader has seen, which the members of a oneof share; -1 for none.
    /// </summary>
    internal int SeenBit { get; init; } = -1;

    /// <summary>Declares a field as generated code does.</summary>
    /// <param name="declaration">For example <c>optional message [shop.part] = 10</c>.</param>
    /// <param name="type">The message type or enum type where the field has one; else null.</param>
    public static FieldShape Parse(string declaration, object? type) => FieldDeclarations.ReadExtension(declaration, type);

    /// <summary>Reads and writes the field without generated code.</summary>
    internal FieldCodec Codec => _codec ?? LazyState.Publish(ref _codec, ShapeCodecs.Of(this));

    /// <summary>The field as an extension without generated code.</summary>
    internal Extension AsExtensionOf(MessageShape extendee) =>
        _extension ?? LazyState.Publish(ref _extension, new ShapeExtension(extendee, this));
}
