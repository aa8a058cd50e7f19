namespace AmctGen.Generator.Syntax;

/// <summary>A reusable buffer for the bytes of a string.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];
    private int _count;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Append(byte value)
    {
        Reserve(1);
        _bytes[_count++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(_bytes.AsSpan(_count));
        _count += values.Length;
    }

    private void Reserve(int more)
    {
        if (_count + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + more));
        }
    }
}
