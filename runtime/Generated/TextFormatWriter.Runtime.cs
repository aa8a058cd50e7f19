using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>The methods that the runtime itself calls, with names that are not constants of generated code.</content>
public ref partial struct TextFormatWriter
{
    internal void Write(ReadOnlySpan<byte> name, int value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, long value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, ulong value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, uint value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, float value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, double value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, bool value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, string value) => Write(new NameText(name), name.Length, value);

    internal void Write(ReadOnlySpan<byte> name, ByteString value) => Write(new NameText(name), name.Length, value);

    internal void WriteEnum(ReadOnlySpan<byte> name, EnumShape shape, int value) =>
        WriteEnum(new NameText(name), name.Length, shape, value);

    internal void WriteWord(ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        Begin(new NameText(name), name.Length, Colon, ColonLength);
        AppendWord(word);
    }

    internal void WriteMessage<T>(ReadOnlySpan<byte> name, T value)
        where T : class, IMessage =>
        WriteMessage(new NameText(name), name.Length, value);

    internal void BeginMessage(ReadOnlySpan<byte> name) => BeginMessage(new NameText(name), name.Length);

    internal void BeginElements(ReadOnlySpan<byte> name, int count) => BeginElements(new NameText(name), name.Length, count);
}
