using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>A field's name and the separator before its value, as texts usually contain them: <c>count: </c> or <c>options {</c>.</summary>
internal readonly struct FieldLabel
{
    /// <summary>The number of bytes that are compared and copied at a time.</summary>
    public const int Size = 32;

    /// <summary>The first bytes, padded with zeros.</summary>
    public readonly Vector256<byte> Bytes;

    /// <summary>The number of bytes in the whole label.</summary>
    public readonly int Length;

    public FieldLabel(byte[] text)
    {
        Length = text.Length;
        MaxIndent = text.Length <= Size ? Size : -1;
        Span<byte> head = stackalloc byte[Size];
        head.Clear();
        text.AsSpan(0, Math.Min(Size, Length)).CopyTo(head);
        Bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(head));
    }

    /// <summary>The deepest indentation at which the label may be copied as a vector; -1 if it is longer than a vector.</summary>
    public readonly int MaxIndent;

    /// <summary>All bytes of the label of a field.</summary>
    public static byte[] TextOf(string name, FieldShape field) =>
        Encoding.UTF8.GetBytes(name + (field.Kind is FieldKind.Message or FieldKind.Group ? " {" : ": "));
}
