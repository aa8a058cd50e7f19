using System.CommandLine;

namespace AmctGen.Cli.Calls;

/// <summary>One command of amctgen: its usage, its help and its action.</summary>
internal sealed class ToolCommand : Command
{
    /// <param name="name">The name.</param>
    /// <param name="description">A description in one sentence.</param>
    /// <param name="files">The files in the usage line: <c>FILE...</c>.</param>
    /// <param name="run">The action, which returns the exit code.</param>
    public ToolCommand(string name, string description, string files, Func<Arguments, CommandContext, int> run)
        : base(name, description)
    {
        Files = new Argument<string[]>(files) { Arity = ArgumentArity.ZeroOrMore };
        Run = run;
        Arguments.Add(Files);
    }

    public Argument Files { get; }

    public Func<Arguments, CommandContext, int> Run { get; }

    /// <summary>The words that completion offers where the usage line has files; none if only files are expected.</summary>
    public Func<IEnumerable<string>> Words { get; init; } = static () => [];

    /// <summary>Additional paragraphs of the help.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Example calls in the help.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}
