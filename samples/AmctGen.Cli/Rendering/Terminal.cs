namespace AmctGen.Cli.Rendering;

/// <summary>A terminal that shows the output of a command.</summary>
/// <param name="Width">The number of characters in a line.</param>
/// <param name="UsesColors">Whether colours and other escape sequences may be printed.</param>
internal sealed record Terminal(int Width, bool UsesColors)
{
    /// <summary>The width of help and tables if a terminal does not report its width.</summary>
    public const int UsualWidth = 110;

    private const int SmallestWidth = 40;

    /// <summary>The terminal of this process; null if the output goes to a pipe or a file.</summary>
    public static Terminal? OfProcess() => Console.IsOutputRedirected ? null : Create();

    /// <summary>The terminal that shows the errors of this process; null if they go to a pipe or a file.</summary>
    public static Terminal? OfProcessErrors() => Console.IsErrorRedirected ? null : Create();

    private static Terminal Create()
    {
        int width = UsualWidth;
        try
        {
            width = Console.WindowWidth > SmallestWidth ? Console.WindowWidth : width;
        }
        catch (IOException)
        {
            // The terminal does not report its size.
        }
        bool usesColors = AllowsColors(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
        return new Terminal(width, usesColors);
    }

    /// <summary>Whether the environment allows colours (https://no-color.org).</summary>
    /// <param name="noColor">The variable NO_COLOR: any non-empty value disables colours.</param>
    /// <param name="term">The variable TERM: <c>dumb</c> is a terminal that does not understand escape sequences.</param>
    public static bool AllowsColors(string? noColor, string? term) => string.IsNullOrEmpty(noColor) && term != "dumb";
}
