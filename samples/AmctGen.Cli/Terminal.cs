namespace AmctGen.Cli;

/// <summary>A terminal that shows the output of a command.</summary>
/// <param name="Width">How many characters fit into a line.</param>
/// <param name="UsesColors">Whether colours and other escape sequences may be printed.</param>
internal sealed record Terminal(int Width, bool UsesColors)
{
    /// <summary>The width of help and tables where a terminal does not tell its own.</summary>
    public const int UsualWidth = 110;

    private const int SmallestWidth = 40;

    /// <summary>The terminal of this process; null where the output goes to a pipe or a file.</summary>
    public static Terminal? OfProcess()
    {
        if (Console.IsOutputRedirected)
        {
            return null;
        }
        int width = UsualWidth;
        try
        {
            width = Console.WindowWidth > SmallestWidth ? Console.WindowWidth : width;
        }
        catch (IOException)
        {
            // The terminal does not tell its size.
        }
        bool usesColors = AllowsColors(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
        return new Terminal(width, usesColors);
    }

    /// <summary>Whether the environment allows colours (https://no-color.org).</summary>
    /// <param name="noColor">The variable NO_COLOR: any value but the empty one forbids colours.</param>
    /// <param name="term">The variable TERM: <c>dumb</c> is a terminal that does not understand escape sequences.</param>
    public static bool AllowsColors(string? noColor, string? term) => string.IsNullOrEmpty(noColor) && term != "dumb";
}
