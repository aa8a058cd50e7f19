using System.Buffers.Binary;

namespace AmctGen.Binary;

/// <summary>Reads tags and values of protobuf's binary format from a stream.</summary>
/// <remarks>Not for several threads. The stream is read in blocks; what is skipped is never held in memory.</remarks>
internal sealed class WireReader(Stream stream)
{
    public const int Varint = 0;
    public const int Fixed64 = 1;
    public const int Delimited = 2;
    public const int StartGroup = 3;
    public const int EndGroup = 4;
    public const int Fixed32 = 5;

    private const int BlockSize = 1 << 16;
    private const int LongestVarint = 10;

    private readonly byte[] _block = new byte[BlockSize];
    private int _start;
    private int _end;

    // The offset in the stream of the byte after the block.
    private long _offset;

    /// <summary>The offset of the next byte.</summary>
    public long Position => _offset - (_end - _start);

    /// <summary>Whether the stream ends here.</summary>
    public bool IsAtEnd => _start == _end && !Fill();

    /// <summary>Reads a tag.</summary>
    /// <param name="limit">The offset at which the message ends; <see cref="long.MaxValue"/> for the end of the stream.</param>
    /// <param name="number">The number of the field.</param>
    /// <param name="wireType">The form of the value.</param>
    /// <returns>False if the message ends here.</returns>
    public bool TryReadTag(long limit, out int number, out int wireType)
    {
        (number, wireType) = (0, 0);
        if (Position >= limit || (limit == long.MaxValue && IsAtEnd))
        {
            return false;
        }
        long start = Position;
        ulong tag = ReadVarint(limit);
        number = (int)(tag >> 3);
        wireType = (int)(tag & 7);
        return tag <= uint.MaxValue && number > 0 && wireType <= Fixed32 ? true : throw Failure("this is not a tag of a field", start);
    }

    /// <summary>Reads a number of variable length.</summary>
    public ulong ReadVarint(long limit)
    {
        long start = Position;
        ulong value = 0;
        for (int i = 0; i < LongestVarint; i++)
        {
            byte next = ReadByte(limit);
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return value;
            }
        }
        throw Failure("this number has more than 10 bytes", start);
    }

    /// <summary>Reads four bytes.</summary>
    public uint ReadFixed32(long limit)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Read(bytes, limit);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Reads eight bytes.</summary>
    public ulong ReadFixed64(long limit)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Read(bytes, limit);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Reads the length of a value and returns the offset at which the value ends.</summary>
    public long ReadEnd(long limit)
    {
        long start = Position;
        ulong length = ReadVarint(limit);
        long most = limit == long.MaxValue && stream.CanSeek ? stream.Length : limit;
        return length <= (ulong)Math.Max(0, most - Position)
            ? Position + (long)length
            : throw Failure("this value is longer than what remains of its message", start);
    }

    /// <summary>Reads the bytes up to an offset.</summary>
    public byte[] ReadBytes(long end)
    {
        // A stream that cannot be sought may end before the length that it states: memory is only used for what is there.
        long length = end - Position;
        if (length <= _end - _start || stream.CanSeek)
        {
            byte[] bytes = new byte[length];
            Read(bytes, end);
            return bytes;
        }
        using var content = new MemoryStream();
        while (Position < end)
        {
            Require();
            int count = (int)Math.Min(end - Position, _end - _start);
            content.Write(_block, _start, count);
            _start += count;
        }
        return content.ToArray();
    }

    /// <summary>Skips a value.</summary>
    /// <param name="number">The number of its field.</param>
    /// <param name="wireType">Its form.</param>
    /// <param name="limit">The offset at which the message ends.</param>
    /// <param name="depth">How many more groups may contain each other.</param>
    public void Skip(int number, int wireType, long limit, int depth)
    {
        switch (wireType)
        {
            case Varint:
                ReadVarint(limit);
                break;
            case Fixed64:
                SkipTo(Position + sizeof(ulong), limit);
                break;
            case Fixed32:
                SkipTo(Position + sizeof(uint), limit);
                break;
            case Delimited:
                SkipTo(ReadEnd(limit), limit);
                break;
            case StartGroup:
                SkipGroup(number, limit, depth);
                break;
            default:
                throw Failure("a group ends here that does not begin", Position);
        }
    }

    /// <summary>Reads a value without a schema.</summary>
    /// <param name="number">The number of its field.</param>
    /// <param name="wireType">Its form.</param>
    /// <param name="limit">The offset at which the message ends.</param>
    /// <param name="depth">How many more groups may contain each other.</param>
    public UnknownField ReadUnknown(int number, int wireType, long limit, int depth) => wireType switch
    {
        Varint => new UnknownField(number, wireType, ReadVarint(limit), null, null),
        Fixed64 => new UnknownField(number, wireType, ReadFixed64(limit), null, null),
        Fixed32 => new UnknownField(number, wireType, ReadFixed32(limit), null, null),
        Delimited => new UnknownField(number, wireType, 0, ReadBytes(ReadEnd(limit)), null),
        StartGroup => new UnknownField(number, wireType, 0, null, ReadGroup(number, limit, depth)),
        _ => throw Failure("a group ends here that does not begin", Position),
    };

    /// <summary>The error about bytes that are not a message.</summary>
    public static BinaryFormatException Failure(string problem, long offset) =>
        new(FormattableString.Invariant($"byte {offset}: {problem}"));

    private List<UnknownField> ReadGroup(int number, long limit, int depth)
    {
        List<UnknownField> fields = [];
        ForEachInGroup(number, limit, depth, (inner, wireType) => fields.Add(ReadUnknown(inner, wireType, limit, depth - 1)));
        return fields;
    }

    private void SkipGroup(int number, long limit, int depth) =>
        ForEachInGroup(number, limit, depth, (inner, wireType) => Skip(inner, wireType, limit, depth - 1));

    private void ForEachInGroup(int number, long limit, int depth, Action<int, int> read)
    {
        long start = Position;
        if (depth <= 0)
        {
            throw Failure("groups are nested deeper than the limit", start);
        }
        while (TryReadTag(limit, out int inner, out int wireType))
        {
            if (wireType == EndGroup)
            {
                if (inner == number)
                {
                    return;
                }
                throw Failure("a group ends here that does not begin", Position);
            }
            read(inner, wireType);
        }
        throw Failure("the group that begins here does not end", start);
    }

    private void SkipTo(long end, long limit)
    {
        if (end > limit)
        {
            throw Failure("the message ends inside a value", Position);
        }
        if (end > _offset && stream.CanSeek)
        {
            if (end > stream.Length)
            {
                throw Failure("the file ends inside a value", Position);
            }
            stream.Seek(end - _offset, SeekOrigin.Current);
            (_offset, _start, _end) = (end, 0, 0);
        }
        while (Position < end)
        {
            Require();
            _start += (int)Math.Min(end - Position, _end - _start);
        }
    }

    private byte ReadByte(long limit)
    {
        if (Position >= limit)
        {
            throw Failure("the message ends inside a value", Position);
        }
        Require();
        return _block[_start++];
    }

    private void Read(Span<byte> bytes, long limit)
    {
        if (limit - Position < bytes.Length)
        {
            throw Failure("the message ends inside a value", Position);
        }
        while (bytes.Length > 0)
        {
            Require();
            int count = Math.Min(bytes.Length, _end - _start);
            _block.AsSpan(_start, count).CopyTo(bytes);
            _start += count;
            bytes = bytes[count..];
        }
    }

    private void Require()
    {
        if (IsAtEnd)
        {
            throw Failure("the file ends inside a value", Position);
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_block);
        _offset += _end;
        return _end > 0;
    }
}
