using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>Reads and writes a singular field.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class SingularCodec<T>(FieldShape shape, ValueCodec<T> codec) : FieldCodec(shape)
    where T : notnull
{
    public override object Read(ref TextFormatReader reader, object? before)
    {
        if (before is not null)
        {
            reader.Fail();
            return before;
        }
        if (!codec.IsMessage)
        {
            reader.ReadColon();
        }
        return codec.Read(ref reader);
    }

    // A field with implicit presence is not set if it has its default value.
    public override object? Finish(object read) => Shape.Cardinality == FieldCardinality.Implicit && IsZero((T)read) ? null : read;

    public override object Merge(object stored, object other) => codec.Merge is { } merge ? merge((T)stored, (T)other) : other;

    public override void Write(ref TextFormatWriter writer, object stored) => codec.Write(ref writer, Name, (T)stored);

    public override void Validate(ValidationContext context, object stored) => context.Enter(Shape.Name, stored as IMessage);

    // Floating-point numbers are compared by their bits: negative zero is not the default value.
    private static bool IsZero(T value) => value switch
    {
        double number => BitConverter.DoubleToUInt64Bits(number) == 0,
        float number => BitConverter.SingleToUInt32Bits(number) == 0,
        string text => text.Length == 0,
        ByteString bytes => bytes.Length == 0,
        _ => EqualityComparer<T>.Default.Equals(value, default),
    };
}
