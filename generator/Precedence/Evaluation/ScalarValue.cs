using System.Globalization;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>A scalar or enum value of a message without generated code. Equal to another one if the value is.</summary>
/// <param name="value">A number, bool, string or <see cref="ByteString"/>; of an enum the number.</param>
/// <param name="type">The enum; null for a scalar.</param>
internal readonly struct ScalarValue(object value, EnumShape? type) : IEquatable<ScalarValue>
{
    /// <summary>A number, bool, string or <see cref="ByteString"/>; of an enum the number.</summary>
    public object Value => value;

    /// <summary>A constant of the schema.</summary>
    public static ScalarValue Of(ConstantModel constant, EnumShape? type) => new(
        constant.Kind switch
        {
            ConstantKind.Int64 => constant.Signed,
            ConstantKind.UInt32 => (uint)constant.Unsigned,
            ConstantKind.UInt64 => constant.Unsigned,
            ConstantKind.Float => (float)constant.Number,
            ConstantKind.Double => constant.Number,
            ConstantKind.Bool => constant.IsTrue,
            ConstantKind.String => constant.Text,
            ConstantKind.Bytes => ByteString.CopyFrom(constant.Content.AsSpan()),
            _ => (int)constant.Signed,
        },
        type);

    /// <summary>The zero value of a field's type, which is 0 for an enum too.</summary>
    public static ScalarValue Zero(FieldShape field) => new(field.Kind == FieldKind.Enum ? 0 : ShapeCodecs.Zero(field), field.Enum);

    public bool Equals(ScalarValue other) => value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is ScalarValue other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();

    /// <summary>The value as text format writes it; an enum's number where no value has it.</summary>
    public override string ToString()
    {
        if (type is null || value is not int number)
        {
            return ValueText.Of(value);
        }
        int index = Array.IndexOf(type.Numbers, number);
        return index < 0 ? number.ToString(CultureInfo.InvariantCulture) : type.Names[index];
    }
}
