namespace AmctGen.Runtime.Tests;

public sealed class ForeignCultureTests
{
    [Fact]
    public void IsInForce() => Assert.Equal("\u22121,5", (-1.5).ToString());
}
