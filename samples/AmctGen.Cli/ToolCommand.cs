using System.CommandLine;

namespace AmctGen.Cli;

/// <summary>One command of amctgen: how it is called, what its help shows, and what it does.</summary>
internal sealed class ToolCommand : Command
{
    /// <param name="name">The name.</param>
    /// <param name="description">What it does, in one sentence.</param>
    /// <param name="files">The files as the usage line shows them: <c>FILE...</c>.</param>
    /// <param name="run">Does it and returns the exit code.</param>
    public ToolCommand(string name, string description, string files, Func<Arguments, CommandContext, int> run)
        : base(name, description)
    {
        Files = new Argument<string[]>(files) { Arity = ArgumentArity.ZeroOrMore };
        Run = run;
        Arguments.Add(Files);
    }

    public Argument Files { get; }

    public Func<Arguments, CommandContext, int> Run { get; }

    /// <summary>More about the command, in paragraphs.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Calls that help shows.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}
