using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A constant of the schema: a default value, a rule's operand, a literal in an expression.</summary>
/// <remarks>
/// Immutable, structurally equal, without C# text. Numbers are compared by their bits: 0 and -0 are different constants, and nan equals
/// itself.
/// </remarks>
internal sealed record ConstantModel
{
    private readonly long _bits;

    private ConstantModel(ConstantKind kind, long bits = 0)
    {
        Kind = kind;
        _bits = bits;
    }

    /// <summary>The null of expressions.</summary>
    public static ConstantModel Null { get; } = new(ConstantKind.Null);

    public ConstantKind Kind { get; }

    /// <summary>The text of a string; empty for any other kind.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The content of bytes; empty for any other kind.</summary>
    public EquatableArray<byte> Content { get; private init; }

    /// <summary>The full C# name of an enum; empty for any other kind.</summary>
    public string TypeName { get; private init; } = "";

    /// <summary>The C# name of an enum value; empty if no value has the number, and for any other kind.</summary>
    public string MemberName { get; private init; } = "";

    /// <summary>The name of an enum value in the schema; empty if no value has the number, and for any other kind.</summary>
    public string ProtoName { get; private init; } = "";

    /// <summary>A number of nanoseconds; 0 for any other kind.</summary>
    public decimal Nanoseconds { get; private init; }

    /// <summary>The value of an int32 or int64, the number of an enum's value.</summary>
    public long Signed => _bits;

    /// <summary>The value of a uint32 or uint64.</summary>
    public ulong Unsigned => unchecked((ulong)_bits);

    /// <summary>The value of a float or double.</summary>
    public double Number => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The value of a bool.</summary>
    public bool IsTrue => _bits != 0;

    /// <summary>The value as a document has it; null for nothing that a field can have.</summary>
    public object? DocumentValue => Kind switch
    {
        ConstantKind.Bool => IsTrue,
        ConstantKind.Int32 or ConstantKind.Int64 or ConstantKind.Enum => Signed,
        ConstantKind.UInt32 or ConstantKind.UInt64 => Unsigned,
        ConstantKind.Float or ConstantKind.Double => Number,
        ConstantKind.String => Text,
        ConstantKind.Bytes => Content,
        _ => null,
    };

    public static ConstantModel Int32(int value) => new(ConstantKind.Int32, value);

    public static ConstantModel Int64(long value) => new(ConstantKind.Int64, value);

    public static ConstantModel UInt32(uint value) => new(ConstantKind.UInt32, value);

    public static ConstantModel UInt64(ulong value) => new(ConstantKind.UInt64, unchecked((long)value));

    public static ConstantModel Float(float value) => new(ConstantKind.Float, BitConverter.DoubleToInt64Bits(value));

    public static ConstantModel Double(double value) => new(ConstantKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static ConstantModel Bool(bool value) => new(ConstantKind.Bool, value ? 1 : 0);

    public static ConstantModel String(string value) => new(ConstantKind.String) { Text = value };

    public static ConstantModel Moment(decimal nanoseconds) => new(ConstantKind.Nanoseconds) { Nanoseconds = nanoseconds };

    public static ConstantModel Bytes(EquatableArray<byte> value) => new(ConstantKind.Bytes) { Content = value };

    public static ConstantModel Enum(string typeName, string memberName, string protoName, int number) =>
        new(ConstantKind.Enum, number) { TypeName = typeName, MemberName = memberName, ProtoName = protoName };

    /// <summary>Creates a number of a field's type.</summary>
    public static ConstantModel Integer(FieldKind kind, decimal value) => kind switch
    {
        FieldKind.UInt32 or FieldKind.Fixed32 => UInt32((uint)value),
        FieldKind.UInt64 or FieldKind.Fixed64 => UInt64((ulong)value),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => Int64((long)value),
        _ => Int32((int)value),
    };
}
