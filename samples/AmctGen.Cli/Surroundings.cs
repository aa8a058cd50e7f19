using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>What a call reads from and prints to.</summary>
internal sealed class Surroundings(Stream input, Stream output, TextWriter error, bool usesTerminal, int width)
{
    public Stream Input => input;

    public Stream Output => output;

    public TextWriter Error => error;

    /// <summary>Whether a person looks at the output: then colours are used.</summary>
    public bool UsesTerminal => usesTerminal;

    /// <summary>How many characters fit into a line.</summary>
    public int Width => width;

    public static Surroundings OfProcess()
    {
        bool usesTerminal = !Console.IsOutputRedirected;
        int width = 110;
        try
        {
            width = usesTerminal && Console.WindowWidth > 40 ? Console.WindowWidth : width;
        }
        catch (IOException)
        {
            // A terminal that does not tell its size.
        }
        return new Surroundings(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, usesTerminal, width);
    }

    public void Print(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Prints a finding: <c>path(line,column): error AMCT1234: message</c>, or without a place where there is none.</summary>
    public void Report(string path, int line, int column, string severity, string id, string message) =>
        error.WriteLine(FormattableString.Invariant($"{Shown.Text(path, int.MaxValue)}({line},{column}): {severity} {id}: {Shown.Sentence(message)}"));

    /// <summary>Prints an error about a file as a whole.</summary>
    public void ReportFile(string path, string message) => error.WriteLine($"{Shown.Text(path, int.MaxValue)}: error {ToolErrors.Unreadable}: {Shown.Sentence(message)}");
}

/// <summary>The kinds of errors that only the command has.</summary>
internal static class ToolErrors
{
    /// <summary>A file that cannot be read or written.</summary>
    public const string Unreadable = "AMCT9020";

    /// <summary>Two files that imports could not tell apart.</summary>
    public const string SameImportPath = "AMCT9006";

    /// <summary>A file that is laid out otherwise than <c>tidy</c> would.</summary>
    public const string Untidy = "AMCT9022";

    /// <summary>A rule that a message breaks.</summary>
    public const string Rule = "AMCT5031";
}
