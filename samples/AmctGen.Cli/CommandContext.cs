using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>What a call reads from and prints to.</summary>
internal sealed class CommandContext(Stream input, Stream output, TextWriter error, Terminal? terminal)
{
    // Together with the warnings less than the 1 MB that all messages of one check may have.
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

    /// <summary>Prints a finding: <c>path(line,column): error AMCT1234: message</c>, or without a place where there is none.</summary>
    /// <remarks>Of one file no more errors, and no more warnings, than a person reads: the rest is left out, and a line says so.</remarks>
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
