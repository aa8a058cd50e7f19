namespace AmctGen.Runtime.Tests.Messages;

public sealed class ByteStringTests
{
    [Fact]
    public void ComparesByValue()
    {
        Assert.Equal(ByteString.CopyFrom([1, 2]), ByteString.CopyFrom([1, 2]));
        Assert.True(ByteString.CopyFrom([1, 2]) == ByteString.CopyFrom([1, 2]));
        Assert.True(ByteString.CopyFrom([1, 2]) != ByteString.CopyFrom([1]));
        Assert.False(ByteString.Empty == null);
        Assert.Equal(ByteString.CopyFrom([1, 2]).GetHashCode(), ByteString.CopyFrom([1, 2]).GetHashCode());
        Assert.Same(ByteString.Empty, ByteString.CopyFrom([]));
    }

    [Fact]
    public void CopiesWhatItIsGiven()
    {
        byte[] source = [1, 2];
        ByteString bytes = ByteString.CopyFrom(source);
        source[0] = 9;
        Assert.Equal(1, bytes[0]);
        Assert.Equal(2, bytes.Length);
        Assert.Equal([1, 2], bytes.Span.ToArray());
    }

    [Fact]
    public void ReadsAndWritesText()
    {
        Assert.Equal("é", ByteString.FromUtf8("é").ToStringUtf8());
        Assert.Equal("\"\\303\\251\\000a\\n\"", ByteString.FromUtf8("é\0a\n").ToString());
    }
}
