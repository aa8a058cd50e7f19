using AmctGen.Text;

namespace AmctGen;

/// <summary>Reads a message of a type that a text names.</summary>
internal abstract class ContentReader
{
    public abstract MessageShape Shape { get; }

    public abstract IMessage Read(ref TextFormatReader reader);
}

/// <inheritdoc cref="ContentReader"/>
internal sealed class ContentReader<T> : ContentReader
    where T : class, IMessage<T>
{
    private static readonly ValueCodec<T> s_codec = ValueCodec.Message<T>();

    public override MessageShape Shape => T.Shape;

    public override IMessage Read(ref TextFormatReader reader) => s_codec.Read(ref reader);
}
