using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>A field that is set once or not at all.</summary>
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

    // Without presence a default value is the same as none.
    public override object? Finish(object read) => Shape.Cardinality == FieldCardinality.Implicit && IsZero((T)read) ? null : read;

    public override object Merge(object stored, object other) => codec.Merge is { } merge ? merge((T)stored, (T)other) : other;

    public override void Write(ref TextFormatWriter writer, object stored) => codec.Write(ref writer, Name, (T)stored);

    public override void Validate(ValidationContext context, object stored) => context.Enter(Shape.Name, stored as IMessage);

    // Floating point is compared by its bits: a negative zero is not a default.
    private static bool IsZero(T value) => value switch
    {
        double number => BitConverter.DoubleToUInt64Bits(number) == 0,
        float number => BitConverter.SingleToUInt32Bits(number) == 0,
        string text => text.Length == 0,
        ByteString bytes => bytes.Length == 0,
        _ => EqualityComparer<T>.Default.Equals(value, default),
    };
}
