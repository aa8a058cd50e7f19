using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AmctGen.Generated;

/// <summary>The names of all fields of a file in one constant, because the compiler makes a type for each length of a constant.</summary>
/// <remarks>A name is given by a number: where it starts, times 2^32, plus its length. Nothing is checked: generated code has the numbers as constants.</remarks>
/// <param name="text">The names.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly ref struct NameText(ReadOnlySpan<byte> text)
{
    /// <summary>The first byte.</summary>
    internal readonly ref byte Start = ref MemoryMarshal.GetReference(text);

    /// <summary>How long a name is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LengthOf(long name) => (int)name;

    /// <summary>The bytes of a name.</summary>
    internal ReadOnlySpan<byte> this[long name] => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Start, (int)(name >> 32)), (int)name);
}
