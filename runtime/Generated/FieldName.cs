using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>A name of a field, and what the reader needs to know when it finds that name.</summary>
internal readonly struct FieldName
{
    /// <summary>The number of fields that one word of the set of fields already read can record.</summary>
    public const int BitsPerWord = 8 * sizeof(ulong);

    private readonly Vector256<byte> _label;
    private readonly uint _mask;

    /// <summary>
    /// The number of bytes to skip when the label is found: the whole label for a singular scalar, up to the brace for a message, otherwise
    /// the name.
    /// </summary>
    public readonly int Advance;

    /// <summary>The bit of the field in the set of fields already read; 0 if it may occur again. Members of a oneof share a bit.</summary>
    public readonly ulong Bit;

    /// <summary>The index of the field.</summary>
    public readonly int Field;

    /// <summary>The index of the word that contains the bit.</summary>
    public readonly short Word;

    /// <summary>Whether the field is a singular scalar, whose colon is skipped together with the name.</summary>
    public readonly bool IsScalar;

    /// <summary>Whether the field needs more work after its name: it is deprecated, or this is a group's field name.</summary>
    public readonly bool IsSpecial;

    /// <summary>Whether the field is deprecated, so that using it causes a warning.</summary>
    public readonly bool IsDeprecated;

    /// <summary>Whether this is the field name of a group. Python's reader accepts only the name of the group's type.</summary>
    public readonly bool IsGroupField;

    public FieldName(FieldShape shape, int field, string name, bool isGroupField)
    {
        var label = new FieldLabel(FieldLabel.TextOf(name, shape));
        // Text does not contain a zero byte, so a label that is too long never matches.
        _label = label.MaxIndent >= 0 ? label.Bytes : Vector256<byte>.Zero;
        _mask = (uint)((1ul << Math.Min(label.Length, FieldLabel.Size)) - 1);
        Field = field;
        bool isMessage = shape.Kind is FieldKind.Message or FieldKind.Group;
        IsScalar = !shape.IsRepeated && !isMessage;
        Advance = IsScalar ? label.Length : isMessage ? label.Length - 1 : name.Length;
        Word = (short)(Math.Max(shape.SeenBit, 0) / BitsPerWord);
        Bit = shape.SeenBit < 0 ? 0 : 1ul << (shape.SeenBit % BitsPerWord);
        IsDeprecated = shape.IsDeprecated;
        IsGroupField = isGroupField;
        IsSpecial = IsDeprecated || isGroupField;
    }

    /// <summary>Whether a text starts with the label, given its first bytes. Always false for a label longer than a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsUsual(Vector256<byte> head) => (~Vector256.Equals(head, _label).ExtractMostSignificantBits() & _mask) == 0;
}
