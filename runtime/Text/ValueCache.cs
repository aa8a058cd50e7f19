using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AmctGen.Text;

/// <summary>A cache of the messages and strings that a reader read last, by their text: the same text returns the same object.</summary>
/// <remarks>
/// Configurations repeat the same text for many layers. One object for all of them saves memory, and comparing a text is faster than
/// reading it.
/// A type whose texts rarely repeat is no longer cached, so that it has almost no cost.
/// </remarks>
sealed class ValueCache
{
    /// <summary>The minimum length of a cached text.</summary>
    public const int ShortestText = 4096;

    private const int EntryBits = 9;
    private const int Types = 1024;
    private const uint StringType = 0;

    // Longer values rarely repeat, and messages are compared at every depth.
    private const int LongestValue = 512;

    // The part of the text that is hashed; the rest is only compared.
    private const int LongestKey = 256;

    // A hit outweighs a few misses.
    private const int MissesPerHit = 4;
    private const int MostMisses = 16;

    [ThreadStatic]
    private static ValueCache? t_idle;

    private readonly Entry[] _entries = new Entry[1 << EntryBits];
    private readonly byte[] _misses = new byte[Types];

    private ValueCache()
    {
    }

    /// <summary>Creates an empty instance.</summary>
    public static ValueCache Rent()
    {
        ValueCache recent = t_idle ?? new ValueCache();
        t_idle = null;
        return recent;
    }

    /// <summary>Removes all values; the instance must not be used afterwards.</summary>
    public void Return()
    {
        Array.Clear(_entries);
        Array.Clear(_misses);
        t_idle = this;
    }

    /// <summary>The string with this text, created if it is not cached.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The string's first byte.</param>
    /// <param name="length">The number of its bytes, none of which is escaped.</param>
    /// <returns>Null if they are not well-formed UTF-8.</returns>
    public string? String(ReadOnlySpan<byte> text, int start, int length)
    {
        ReadOnlySpan<byte> bytes = text.Slice(start, length);
        if (length > LongestKey || _misses[StringType] >= MostMisses)
        {
            return QuotedReader.Decode(bytes);
        }
        int place = Hash(StringType, bytes);
        if (Find(place, StringType, text, start, 0, out int kept) is string found && kept == length)
        {
            return found;
        }
        string? made = QuotedReader.Decode(bytes);
        if (made is not null)
        {
            Add(place, start, start + length, 0, made);
        }
        return made;
    }

    /// <summary>The slot of a message; less than 0 for one that is not cached.</summary>
    /// <param name="type">The number of its type.</param>
    /// <param name="rest">The text from its first byte on.</param>
    /// <param name="close">The closing character.</param>
    public int Place(uint type, ReadOnlySpan<byte> rest, byte close)
    {
        if (_misses[type % Types] >= MostMisses)
        {
            return -1;
        }
        int length = rest.Slice(0, Math.Min(rest.Length, LongestKey)).IndexOf(close);
        return length < 0 ? Miss(type) : Hash(type, rest.Slice(0, length));
    }

    /// <summary>The cached value with this text; null if there is none.</summary>
    /// <param name="place">Its slot.</param>
    /// <param name="type">The number of its type.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Its first byte.</param>
    /// <param name="depth">Its depth: a message that is now deeper might be too deep.</param>
    /// <param name="length">Its length.</param>
    public object? Find(int place, uint type, ReadOnlySpan<byte> text, int position, int depth, out int length)
    {
        ref Entry entry = ref _entries[place];
        length = entry.Length;
        if (length > 0
            && length <= text.Length - position
            && depth <= entry.Depth
            && text.Slice(position, length).SequenceEqual(text.Slice(entry.Start, length)))
        {
            ref byte misses = ref _misses[type % Types];
            misses = (byte)Math.Max(0, misses - MissesPerHit);
            return entry.Value;
        }
        Miss(type);
        return null;
    }

    /// <summary>Adds a value to the cache.</summary>
    public void Add(int place, int start, int end, int depth, object value)
    {
        if (end - start <= LongestValue)
        {
            _entries[place] = new Entry { Start = start, Length = (short)(end - start), Depth = (short)depth, Value = value };
        }
    }

    private int Miss(uint type)
    {
        _misses[type % Types]++;
        return -1;
    }

    // The slot of a value with this key. The hash is fast rather than good: the comparison handles collisions.
    // The upper bits are used because multiplication carries differences upwards.
    private static int Hash(uint type, ReadOnlySpan<byte> key)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong hash = (type ^ ((ulong)key.Length << 32)) * Prime;
        if (key.Length < sizeof(ulong))
        {
            foreach (byte one in key)
            {
                hash = (hash ^ one) * Prime;
            }
            return (int)(hash >> (64 - EntryBits));
        }
        if (key.Length < Vector256<byte>.Count)
        {
            for (ReadOnlySpan<byte> rest = key; rest.Length > sizeof(ulong); rest = rest.Slice(sizeof(ulong)))
            {
                hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Prime;
            }
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key.Slice(key.Length - sizeof(ulong)))) * Prime;
            return (int)(hash >> (64 - EntryBits));
        }
        ref byte start = ref MemoryMarshal.GetReference(key);
        int last = key.Length - Vector256<byte>.Count;
        Vector256<ulong> mixed = Vector256.LoadUnsafe(ref start, (nuint)last).AsUInt64();
        for (int i = 0; i < last; i += Vector256<byte>.Count)
        {
            mixed = ((mixed << 7) | (mixed >>> 57)) ^ Vector256.LoadUnsafe(ref start, (nuint)i).AsUInt64();
        }
        for (int i = 0; i < Vector256<ulong>.Count; i++)
        {
            hash = (hash ^ mixed.GetElement(i)) * Prime;
        }
        return (int)(hash >> (64 - EntryBits));
    }

    private struct Entry
    {
        public int Start;
        public short Length;
        public short Depth;
        public object Value;
    }
}
