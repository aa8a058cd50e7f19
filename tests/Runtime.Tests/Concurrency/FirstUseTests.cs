using AmctGen.Tests;

namespace AmctGen.Runtime.Tests.Concurrency;

public sealed class FirstUseTests
{
    [Fact]
    public void Threads_that_use_the_runtime_for_the_first_time_at_the_same_moment_all_read_what_is_valid()
    {
        Assert.Empty(FreshAssemblies.Run(typeof(FirstUse), nameof(FirstUse.Run), rounds: 100));
    }
}
