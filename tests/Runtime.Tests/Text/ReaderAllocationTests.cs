using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

public sealed class ReaderAllocationTests
{
    [Fact]
    public void ReadsWithoutAnAllocation()
    {
        Read(out _);
        Assert.Equal(4, Read(out long allocated));
        Assert.Equal(0, allocated);
    }

    private static int Read(out long allocated)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var reader = new TextFormatReader("a: 1, # c\n b: [ -1.5e3f, 1e-7, 0x10 ]; c < d: true > e: 2.2250738585072011e-308"u8, 100);
        int fields = 0;
        while (reader.NextField())
        {
            fields++;
            if (reader.TryName("a"u8))
            {
                reader.ReadColon();
                reader.ReadUInt32();
            }
            else if (reader.TryName("b"u8) && reader.BeginScalars(out bool list))
            {
                reader.ReadFloat();
                reader.NextElement(list);
                reader.ReadDouble();
                reader.NextElement(list);
                reader.ReadInt64();
                reader.NextElement(list);
            }
            else if (reader.TryName("c"u8))
            {
                byte outer = reader.BeginMessage();
                while (reader.NextField() && reader.TryName("d"u8))
                {
                    reader.ReadColon();
                    reader.ReadBool();
                }
                reader.EndMessage(outer);
            }
            else if (reader.TryName("e"u8))
            {
                reader.ReadColon();
                reader.ReadDouble();
            }
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return reader.HasFailed ? -1 : fields;
    }
}
