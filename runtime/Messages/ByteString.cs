using System.Diagnostics;
using System.Text;

namespace AmctGen;

/// <summary>An immutable sequence of bytes: the value of a <c>bytes</c> field.</summary>
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
public sealed class ByteString : IEquatable<ByteString>
{
    private readonly byte[] _bytes;

    // The array is not copied: the caller must not change it afterwards.
    internal ByteString(byte[] bytes) => _bytes = bytes;

    /// <summary>The bytes, without a copy. They must not be changed.</summary>
    internal byte[] Array => _bytes;

    /// <summary>The empty sequence.</summary>
    public static ByteString Empty { get; } = new([]);

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether the sequence is empty.</summary>
    public bool IsEmpty => _bytes.Length == 0;

    /// <summary>The bytes, without a copy.</summary>
    public ReadOnlySpan<byte> Span => _bytes;

    /// <summary>The bytes, without a copy.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>The byte at <paramref name="index"/>.</summary>
    /// <param name="index">The zero-based index.</param>
    public byte this[int index] => _bytes[index];

    /// <summary>A copy of a part of the bytes. Ranges and slice patterns call this method.</summary>
    /// <param name="start">The zero-based index of the first byte of the part.</param>
    /// <param name="length">The number of bytes in the part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the sequence.</exception>
    public ByteString Slice(int start, int length) => CopyFrom(Span.Slice(start, length));

    /// <summary>Creates a sequence from a copy of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ByteString CopyFrom(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Empty : new ByteString(bytes.ToArray());

    /// <summary>Encodes a text as UTF-8; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static ByteString FromUtf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new ByteString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Decodes the bytes as UTF-8; malformed parts become U+FFFD.</summary>
    public string ToStringUtf8() => Encoding.UTF8.GetString(_bytes);

    /// <summary>Whether both have the same bytes.</summary>
    /// <param name="other">The other sequence.</param>
    public bool Equals(ByteString? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ByteString);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The bytes as a quoted string of the text format.</summary>
    public override string ToString() => Text.Literals.Quote(_bytes);

    /// <summary>Whether both have the same bytes.</summary>
    public static bool operator ==(ByteString? left, ByteString? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    public static bool operator !=(ByteString? left, ByteString? right) => !(left == right);
}
