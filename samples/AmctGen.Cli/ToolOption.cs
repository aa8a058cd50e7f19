using System.CommandLine;

namespace AmctGen.Cli;

/// <summary>An option of a command: a flag, or an option with one value each time it is given.</summary>
internal sealed class ToolOption : Option<string[]>
{
    /// <param name="name">The name with its dashes.</param>
    /// <param name="value">What help calls the value; null for a flag.</param>
    /// <param name="description">One sentence for help, without a final stop.</param>
    public ToolOption(string name, string? value, string description)
        : base(name)
    {
        HelpName = value;
        Description = description;
        Arity = value is null ? ArgumentArity.Zero : ArgumentArity.OneOrMore;
    }

    public bool IsFlag => HelpName is null;

    /// <summary>Whether the option may be given several times, each time with another value.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The option as help shows it: <c>--message NAME</c>.</summary>
    public string Form => IsFlag ? Name : $"{Name} {HelpName}";

    /// <summary>The option as a usage line shows it: in brackets where it may be left out, with dots where it may be repeated.</summary>
    public string Usage => (Required ? Form : $"[{Form}]") + (IsRepeated ? "..." : "");
}
