using System.Buffers;

namespace AmctGen.Text;

/// <summary>A growing buffer in a pooled array; with a stream, the content is written to it piece by piece.</summary>
sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 4096;

    [ThreadStatic]
    private static PooledBuffer? t_idle;

    private Stream? _stream;
    private byte[] _bytes = [];
    private int _length;

    private PooledBuffer()
    {
    }

    /// <summary>The written bytes that have not been passed to a stream.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Creates an empty instance.</summary>
    /// <param name="stream">The stream to write to; null if there is none.</param>
    public static PooledBuffer Rent(Stream? stream = null)
    {
        PooledBuffer buffer = t_idle ?? new PooledBuffer();
        t_idle = null;
        buffer._stream = stream;
        return buffer;
    }

    /// <summary>Returns the array to the pool; the buffer must not be used afterwards.</summary>
    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = [];
        _length = 0;
        _stream = null;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
        t_idle = this;
    }

    /// <summary>Writes the remaining bytes to the stream.</summary>
    public void Flush()
    {
        _stream?.Write(Written);
        _length = 0;
    }

    public void Advance(int count) => _length += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        int room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _length < room)
        {
            Grow(room);
        }
        return _bytes.AsSpan(_length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    private void Grow(int room)
    {
        if (_stream is not null)
        {
            Flush();
        }
        if (_bytes.Length - _length >= room)
        {
            return;
        }
        long doubled = _stream is null ? _bytes.Length * 2L : 0;
        byte[] larger =
            ArrayPool<byte>.Shared.Rent((int)Math.Max(checked(_length + Math.Max(room, FirstLength)), Math.Min(doubled, Array.MaxLength)));
        Written.CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
        _bytes = larger;
    }
}
