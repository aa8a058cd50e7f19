using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>A name of a field, and what the reader does where it meets it.</summary>
internal readonly struct FieldName
{
    /// <summary>How many fields a word of those that were seen can tell apart.</summary>
    public const int BitsPerWord = 8 * sizeof(ulong);

    private readonly Vector256<byte> _label;
    private readonly uint _mask;

    /// <summary>How many bytes are passed where the label is found: all of it before the value of a singular scalar, else the name.</summary>
    public readonly int Advance;

    /// <summary>The bit of the field among those that were seen; 0 for a field that may come again. Members of a oneof share one.</summary>
    public readonly ulong Bit;

    /// <summary>The index of the field.</summary>
    public readonly int Field;

    /// <summary>Which word has the bit.</summary>
    public readonly short Word;

    /// <summary>Whether it is a singular scalar, whose colon is passed with the name.</summary>
    public readonly bool IsScalar;

    /// <summary>Whether it is one of the two that follow.</summary>
    public readonly bool IsSpecial;

    /// <summary>Whether it is worth a warning.</summary>
    public readonly bool IsDeprecated;

    /// <summary>Whether it is the name of a group's field, in place of which Python's reader knows only that of its type.</summary>
    public readonly bool IsGroupField;

    public FieldName(FieldShape shape, int field, string name, bool isGroupField)
    {
        var label = new FieldLabel(FieldLabel.TextOf(name, shape));
        // Text never contains a zero.
        _label = label.MaxIndent >= 0 ? label.Bytes : Vector256<byte>.Zero;
        _mask = (uint)((1ul << Math.Min(label.Length, FieldLabel.Size)) - 1);
        Field = field;
        IsScalar = !shape.IsRepeated && shape.Kind is not (FieldKind.Message or FieldKind.Group);
        Advance = IsScalar ? label.Length : name.Length;
        Word = (short)(Math.Max(shape.SeenBit, 0) / BitsPerWord);
        Bit = shape.SeenBit < 0 ? 0 : 1ul << (shape.SeenBit % BitsPerWord);
        IsDeprecated = shape.IsDeprecated;
        IsGroupField = isGroupField;
        IsSpecial = IsDeprecated || isGroupField;
    }

    /// <summary>Whether a text that starts with the bytes has the whole label. Never true of a long one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsUsual(Vector256<byte> head) => (~Vector256.Equals(head, _label).ExtractMostSignificantBits() & _mask) == 0;
}
