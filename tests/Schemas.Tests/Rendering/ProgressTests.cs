using AmctGen.Cli.Rendering;

namespace AmctGen.Schemas.Tests.Rendering;

/// <summary>The line that shows how much of a long work is done.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void The_line_is_replaced_and_removed()
    {
        using var output = new StringWriter();
        using (var progress = new Progress(output, "checking", 1_200, TimeSpan.Zero))
        {
            progress.Advance();
            Assert.Equal("\rchecking 1 of 1,200 files", output.ToString());
        }

        Assert.Equal("\rchecking 1 of 1,200 files\r" + new string(' ', 25) + "\r", output.ToString());
    }

    [Fact]
    public void Short_work_shows_nothing()
    {
        using var output = new StringWriter();
        using (var progress = new Progress(output, "checking", 3, TimeSpan.FromHours(1)))
        {
            progress.Advance();
            progress.Advance();
        }

        Assert.Equal("", output.ToString());
    }
}
