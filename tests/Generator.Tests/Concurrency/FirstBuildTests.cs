using AmctGen.Tests;

namespace AmctGen.Generator.Tests.Concurrency;

public sealed class FirstBuildTests
{
    [Fact]
    public void Builds_that_a_new_compiler_server_runs_at_the_same_moment_find_nothing_wrong_in_valid_files()
    {
        Assert.Empty(FreshAssemblies.Run(typeof(FirstBuild), nameof(FirstBuild.Run), rounds: 8));
    }

    [Fact]
    public void Builds_that_a_compiler_server_runs_side_by_side_find_nothing_wrong_in_valid_files()
    {
        Assert.Empty(Enumerable.Range(0, 10).SelectMany(static _ => FreshAssemblies.RunAtOnce(FirstBuild.Run)));
    }
}
