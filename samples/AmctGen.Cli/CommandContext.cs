using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>The input and output of a command.</summary>
internal sealed class CommandContext(Stream input, Stream output, TextWriter error, Terminal? terminal)
{
    // Together with the warnings, this is less than the limit of 1 MB for all messages of one check.
    private const int MostCharacters = 400_000;

    private readonly Dictionary<(string Path, string Severity), (int Count, int Characters)> _reported = [];

    public Stream Input => input;

    public Stream Output => output;

    public TextWriter Error => error;

    /// <summary>The terminal that shows the output; null for a pipe or a file.</summary>
    public Terminal? Terminal => terminal;

    public static CommandContext OfProcess() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, Terminal.OfProcess());

    public void Print(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Prints a finding: <c>path(line,column): error AMCT1234: message</c>, or without a location if it has none.</summary>
    /// <remarks>The number of errors and of warnings per file is limited: the rest is omitted, and a line states so.</remarks>
    public void Report(string path, int line, int column, string severity, string id, string message)
    {
        (int count, int characters) = _reported.GetValueOrDefault((path, severity));
        string sentence = Shown.Sentence(message);
        if (count < TextDocument.MostFindings && characters < MostCharacters)
        {
            error.WriteLine(FormattableString.Invariant($"{Shown.Text(path, int.MaxValue)}({line},{column}): {severity} {id}: {sentence}"));
            _reported[(path, severity)] = (count + 1, characters + sentence.Length);
        }
        else if (count < int.MaxValue)
        {
            error.WriteLine($"{Shown.Text(path, int.MaxValue)}: more {severity}s are left out");
            _reported[(path, severity)] = (int.MaxValue, characters);
        }
    }

    /// <summary>Prints an error about a file as a whole.</summary>
    public void ReportFile(string path, string message) =>
        error.WriteLine($"{Shown.Text(path, int.MaxValue)}: error {ToolErrors.Unreadable}: {Shown.Sentence(message)}");
}

/// <summary>The kinds of errors that only the command has.</summary>
internal static class ToolErrors
{
    /// <summary>A file that cannot be read or written.</summary>
    public const string Unreadable = "AMCT9020";

    /// <summary>Two files with the same import path.</summary>
    public const string SameImportPath = "AMCT9006";

    /// <summary>A file with another layout than <c>tidy</c> would produce.</summary>
    public const string Untidy = "AMCT9022";
}
