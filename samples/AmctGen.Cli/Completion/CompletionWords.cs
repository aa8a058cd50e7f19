using System.CommandLine;
using AmctGen.Cli.Calls;

namespace AmctGen.Cli.Completion;

/// <summary><c>complete</c>: the words that can continue a command line, for the scripts of <see cref="CompletionScripts"/>.</summary>
/// <remarks>
/// A line of the output is a word, a tab and a description, which can be empty. No output means that a file or folder is expected: each
/// shell completes these itself.
/// </remarks>
internal static class CompletionWords
{
    /// <summary>Prints the completions of the last word of a command line.</summary>
    /// <param name="arguments">The words after the name of the program; the last one is incomplete and can be empty.</param>
    /// <param name="root">The table of commands.</param>
    /// <param name="context">The output.</param>
    public static int Run(Arguments arguments, Command root, CommandContext context)
    {
        // Some shells pass --mode=prune as three words.
        string[] words = [.. arguments.Files.Where(static word => word != "=")];
        string last = words is [.., string word] ? word : "";
        // Windows PowerShell omits an empty word, so its script passes two quotes.
        if (arguments.Files is [.., "=" or "\"\""])
        {
            last = "";
            words = [.. words.Where(static word => word != "\"\""), ""];
        }
        foreach ((string name, string description) in Find(words, last, root))
        {
            if (name.StartsWith(last, StringComparison.OrdinalIgnoreCase))
            {
                context.Print($"{name}\t{description}\n");
            }
        }
        return 0;
    }

    private static IEnumerable<(string Name, string Description)> Find(string[] words, string last, Command root)
    {
        if (words.Length <= 1)
        {
            return last.StartsWith('-') ? Describe(root.Options) : Describe(root.Subcommands.Where(static command => !command.Hidden));
        }
        if (root.Subcommands.FirstOrDefault(command => command.Name == words[0]) is not ToolCommand command
            || words.Take(words.Length - 1).Contains("--"))
        {
            return [];
        }
        if (Option(command, words[^2]) is { IsFlag: false } option)
        {
            return Values(option);
        }
        // In a shell that passes --mode=pr as one word, the completion replaces the whole word.
        int separator = last.StartsWith('-') ? last.IndexOf('=') : -1;
        if (separator > 0)
        {
            string start = last[..(separator + 1)];
            return Option(command, last[..separator]) is { } joined ? Values(joined).Select(value => (start + value.Name, "")) : [];
        }
        return last.StartsWith('-') ? Describe(command.Options.Concat(root.Options.Where(static option => option.Recursive)))
            : command.Words().Select(static word => (word, ""));
    }

    private static ToolOption? Option(ToolCommand command, string name) =>
        command.Options.OfType<ToolOption>().FirstOrDefault(option => option.Name == name);

    private static IEnumerable<(string Name, string Description)> Values(ToolOption option) =>
        option.Values().Select(static value => (value, ""));

    private static IEnumerable<(string Name, string Description)> Describe(IEnumerable<Symbol> symbols) =>
        symbols.Where(static symbol => !symbol.Hidden).Select(static symbol => (symbol.Name, symbol.Description ?? ""));
}
