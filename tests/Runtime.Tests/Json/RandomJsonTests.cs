using AmctGen.Json;
using AmctGen.Runtime.Tests.Text;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>Random messages come back from JSON as they were.</summary>
public sealed class RandomJsonTests
{
    [Fact]
    public void Random_messages_are_written_and_read_back()
    {
        var random = new Random(11);
        for (int round = 0; round < 500; round++)
        {
            JsonLaw.Write(RandomMessages.Root(random), new MessageJsonWriterOptions { UsesProtoNames = round % 2 == 0, WritesDefaults = round % 3 == 0, IsIndented = round % 5 == 0 });
        }
    }
}
