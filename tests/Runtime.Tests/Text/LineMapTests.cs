using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

public sealed class LineMapTests
{
    [Fact]
    public void CountsUnitsAsDecodingDoes()
    {
        var random = new Random(23);
        for (int i = 0; i < 200; i++)
        {
            byte[] text = RandomText(random, i % 2 == 0);
            var lines = new LineMap(text);
            for (int offset = 0; offset <= text.Length; offset++)
            {
                // Places are asked for where a character starts.
                if (offset == text.Length || (text[offset] & 0xC0) != 0x80)
                {
                    Assert.Equal(Encoding.UTF8.GetCharCount(text, 0, offset), lines.Utf16Length(0, offset));
                }
            }
        }
    }

    [Fact]
    public void FindsManyPlacesInOneLongLine()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é}", 300_000)));
        var lines = new LineMap(text);
        for (int offset = 0; offset < text.Length; offset += 3)
        {
            Assert.Equal((offset / 3 * 2) + 1, lines.Locate(offset).Column);
        }
    }

    private static byte[] RandomText(Random random, bool isValid)
    {
        var bytes = new List<byte>();
        while (bytes.Count < 1500)
        {
            if (isValid || random.Next(2) == 0)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(((string[])["a", "é", "中", "😀"])[random.Next(4)]));
            }
            else
            {
                bytes.AddRange(Enumerable.Repeat((byte)random.Next(256), random.Next(6)));
            }
        }
        bytes.RemoveAll(static value => value is (byte)'\n' or (byte)'\r');
        return [.. bytes];
    }
}
