using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmctGen.Generated;

/// <summary>
/// The names of all fields of a file in one constant, because the compiler creates a type for each length of a constant.
/// </summary>
/// <remarks>
/// A number identifies a name: the index of its first byte times 2^32, plus its length in bytes. The numbers are constants in generated
/// code and are not checked.
/// </remarks>
/// <param name="text">The names in UTF-8, one after another.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly ref struct NameText(ReadOnlySpan<byte> text)
{
    /// <summary>The first byte of the text.</summary>
    internal readonly ref byte Start = ref MemoryMarshal.GetReference(text);

    /// <summary>The length of a name in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LengthOf(long name) => (int)name;

    /// <summary>The bytes of a name.</summary>
    internal ReadOnlySpan<byte> this[long name] =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Start, (int)(name >> 32)), (int)name);
}
