using System.Diagnostics;
using System.Text;

namespace AmctGen;

/// <summary>An immutable sequence of bytes: the value of a <c>bytes</c> field.</summary>
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
public sealed class ByteString : IEquatable<ByteString>
{
    private readonly byte[] _bytes;

    // Takes the array over: the caller must not keep it.
    internal ByteString(byte[] bytes) => _bytes = bytes;

    /// <summary>No bytes.</summary>
    public static ByteString Empty { get; } = new([]);

    /// <summary>How many bytes there are.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether there is no byte.</summary>
    public bool IsEmpty => _bytes.Length == 0;

    /// <summary>The bytes, without a copy.</summary>
    public ReadOnlySpan<byte> Span => _bytes;

    /// <summary>The bytes, without a copy.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>The byte at <paramref name="index"/>.</summary>
    /// <param name="index">Zero-based.</param>
    public byte this[int index] => _bytes[index];

    /// <summary>A part of the bytes, copied: ranges and slices in patterns come here.</summary>
    /// <param name="start">The index of its first byte.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public ByteString Slice(int start, int length) => CopyFrom(Span.Slice(start, length));

    /// <summary>Copies bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ByteString CopyFrom(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Empty : new ByteString(bytes.ToArray());

    /// <summary>The UTF-8 of a text; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static ByteString FromUtf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : new ByteString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The bytes read as UTF-8; what is not well-formed becomes U+FFFD.</summary>
    public string ToStringUtf8() => Encoding.UTF8.GetString(_bytes);

    /// <summary>Whether both have the same bytes.</summary>
    /// <param name="other">The other one.</param>
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

    /// <summary>The bytes as text format writes them, in quotes.</summary>
    public override string ToString() => Text.Literals.Quote(_bytes);

    /// <summary>Whether both have the same bytes.</summary>
    public static bool operator ==(ByteString? left, ByteString? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    public static bool operator !=(ByteString? left, ByteString? right) => !(left == right);
}
