using System.Text;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Languages;
using AmctGen.Cli.Rendering;
using AmctGen.Text;

namespace AmctGen.Cli.Calls;

/// <summary>The input and output of a command.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error, to which all findings go.</param>
/// <param name="terminal">The terminal that shows the output; null for a pipe or a file.</param>
/// <param name="findErrorTerminal">The terminal that shows standard error, which is only needed if there are findings.</param>
internal sealed class CommandContext(
    Stream input, Stream output, TextWriter error, Terminal? terminal, Func<Terminal?>? findErrorTerminal = null)
{
    // Together with the warnings, this is less than the limit of 1 MB for all messages of one check.
    private const int MostCharacters = 400_000;

    private readonly Dictionary<(string Path, TextSeverity Severity), (int Count, int Characters)> _reported = [];
    private FindingRenderer? _renderer;
    private Progress? _progress;

    public Stream Input => input;

    public Stream Output => output;

    public TextWriter Error => error;

    /// <summary>The terminal that shows the output; null for a pipe or a file.</summary>
    public Terminal? Terminal => terminal;

    public static CommandContext OfProcess() => new(
        Open(Console.OpenStandardInput), Open(Console.OpenStandardOutput), ErrorOfProcess(), Terminal.OfProcess(),
        Terminal.OfProcessErrors) { Language = Language.OfEnvironment(Environment.GetEnvironmentVariable) };

    /// <summary>The form of the findings; null for text, or excerpts on a terminal.</summary>
    public string? Diagnostics { get; set; }

    /// <summary>The language of messages and explanations.</summary>
    public Language Language { get; set; } = Language.English;

    public void Print(string text) => Print(Encoding.UTF8.GetBytes(text));

    public void Print(ReadOnlySpan<byte> utf8)
    {
        _progress?.Clear();
        output.Write(utf8);
    }

    /// <summary>Shows how many files of a call are done, if the call is long and a terminal shows standard error.</summary>
    /// <param name="verb">What is done, for example <c>checking</c>.</param>
    /// <param name="total">The number of files.</param>
    public Progress Begin(string verb, int total)
    {
        bool isShown = total > 1 && Diagnostics is (null or "text" or "rich") && findErrorTerminal?.Invoke() is not null;
        return _progress = new Progress(isShown ? error : null, verb, total, Progress.UsualDelay);
    }

    /// <summary>Reports a finding.</summary>
    /// <remarks>The number of errors and of warnings per file is limited: the rest is omitted, and a note states so.</remarks>
    public void Report(Finding finding)
    {
        _progress?.Clear();
        (string Path, TextSeverity Severity) key = (finding.File.Path, finding.Severity);
        (int count, int characters) = _reported.GetValueOrDefault(key);
        if (count < TextDocument.MostFindings && characters < MostCharacters)
        {
            Renderer.Render(finding);
            _reported[key] = (count + 1, characters + Shown.Sentence(finding.Message.ToString()).Length);
        }
        else if (count < int.MaxValue)
        {
            Renderer.RenderNote(finding.File.Path, $"more {finding.SeverityName}s are left out");
            _reported[key] = (int.MaxValue, characters);
        }
    }

    /// <summary>Reports findings.</summary>
    public void Report(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            Report(finding);
        }
    }

    /// <summary>Writes a remark about a file that is not a finding.</summary>
    public void Note(string path, string text)
    {
        _progress?.Clear();
        Renderer.RenderNote(path, text);
    }

    /// <summary>Reports that a file cannot be read or written.</summary>
    public void ReportFile(string path, string message) => Report(Finding.OfFile(path, message));

    /// <summary>Writes a line about all files of a call, in the forms that are made for people.</summary>
    public void Summarize(string text) => Renderer.RenderSummary(text);

    /// <summary>Ends the findings of a call that was understood.</summary>
    public void Complete(int exitCode)
    {
        if (_renderer is not null || Diagnostics is not null)
        {
            Renderer.Complete(exitCode);
        }
    }

    private FindingRenderer Renderer => _renderer ??= FindingRenderer.Create(
        Diagnostics, error, findErrorTerminal ?? (static () => null), Language);

    // Files and pipes are UTF-8, whatever a console would use.
    private static TextWriter ErrorOfProcess() => Console.IsErrorRedirected
        ? new StreamWriter(Open(Console.OpenStandardError), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
        : Console.Error;

    // The caller can close a stream; then nothing is read or written there.
    private static Stream Open(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Stream.Null;
        }
    }
}
