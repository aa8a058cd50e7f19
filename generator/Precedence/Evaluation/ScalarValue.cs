using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>A scalar or enum value of a document. Equal to another one if the value is.</summary>
/// <param name="value">The value, of a type that <see cref="ItemValue"/> names.</param>
/// <param name="type">A field of its type.</param>
internal readonly struct ScalarValue(object value, FieldShape type) : IEquatable<ScalarValue>
{
    /// <summary>The value, of a type that <see cref="ItemValue"/> names.</summary>
    public object Value => value;

    /// <summary>A field of its type.</summary>
    public FieldShape Type => type;

    /// <summary>A constant of the schema.</summary>
    public static ScalarValue Of(ConstantModel constant, FieldShape field) => new(
        constant.Kind switch
        {
            ConstantKind.UInt32 or ConstantKind.UInt64 => constant.Unsigned,
            ConstantKind.Float or ConstantKind.Double => constant.Number,
            ConstantKind.Bool => constant.IsTrue,
            ConstantKind.String => constant.Text,
            ConstantKind.Bytes => constant.Content,
            _ => constant.Signed,
        },
        field);

    /// <summary>The zero value of a field's type, which is 0 for an enum too.</summary>
    public static ScalarValue Zero(FieldShape field) => new(field.Kind == FieldKind.Enum ? 0L : ScalarReader.Zero(field), field);

    public bool Equals(ScalarValue other) => value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is ScalarValue other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}
