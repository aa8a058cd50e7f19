using System.CommandLine;

namespace AmctGen.Cli.Calls;

/// <summary>An option of a command: a flag, or an option with one value each time it is given.</summary>
internal sealed class ToolOption : Option<string[]>
{
    /// <param name="name">The name with its dashes.</param>
    /// <param name="value">The name of the value in the help; null for a flag.</param>
    /// <param name="description">One sentence for help, without a final stop.</param>
    public ToolOption(string name, string? value, string description)
        : base(name)
    {
        HelpName = value;
        Description = description;
        Arity = value is null ? ArgumentArity.Zero : ArgumentArity.OneOrMore;
    }

    public bool IsFlag => HelpName is null;

    /// <summary>Whether the option can be given several times.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The values that completion offers; none for a file, or for a value of the user.</summary>
    public Func<IEnumerable<string>> Values { get; init; } = static () => [];

    /// <summary>The option in the help: <c>--message NAME</c>.</summary>
    public string Form => IsFlag ? Name : $"{Name} {HelpName}";

    /// <summary>The option in a usage line: in brackets if it is optional, with dots if it can be repeated.</summary>
    public string Usage => (Required ? Form : $"[{Form}]") + (IsRepeated ? "..." : "");
}
