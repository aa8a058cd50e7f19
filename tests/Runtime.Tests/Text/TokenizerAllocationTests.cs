using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

public sealed class TokenizerAllocationTests
{
    [Fact]
    public void CutsTokensWithoutAnAllocation()
    {
        Assert.Equal(21, CountTokens(out _));
        CountTokens(out long allocated);
        Assert.Equal(0, allocated);
    }

    private static int CountTokens(out long allocated)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var tokenizer = new Tokenizer("a: 1 # c\nb { c: 'x\\n' \"y\" } d: [-1.5f, 0x1f] e: é"u8, TokenizerOptions.TextFormat);
        int count = 0;
        while (tokenizer.Next())
        {
            count++;
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return count;
    }
}
