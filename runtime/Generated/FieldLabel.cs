using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>A field's name as a text usually contains it, with what is between it and the value: <c>count: </c> or <c>options {</c>.</summary>
internal readonly struct FieldLabel
{
    /// <summary>How many bytes are compared and copied at a time.</summary>
    public const int Size = 32;

    /// <summary>The first bytes, and zeros after a shorter label.</summary>
    public readonly Vector256<byte> Bytes;

    /// <summary>How many bytes it has.</summary>
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

    /// <summary>How deep the label may be indented to be copied as a vector; less than 0 where the vector does not contain all of it.</summary>
    public readonly int MaxIndent;

    /// <summary>All bytes of the label of a field.</summary>
    public static byte[] TextOf(string name, FieldShape field) => Encoding.UTF8.GetBytes(name + (field.Kind is FieldKind.Message or FieldKind.Group ? " {" : ": "));
}
