using System.CommandLine;
using System.Text;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Rendering;
using AmctGen.Samples;
using AmctGen.Text;

namespace AmctGen.Cli.Help;

/// <summary>Creates help texts from the table of commands.</summary>
internal static class CommandHelp
{
    private const string Indent = "  ";
    private const string ExitCodes = "Exit code 0: no error; 1: errors in the input; 2: wrong usage.";

    private static readonly string[] s_planned = ["compare"];

    /// <summary>The command <c>help</c>: prints the help of the command that is named, or of all.</summary>
    public static int Print(Arguments arguments, Command root, CommandContext context)
    {
        if (arguments.Files.Count > 1)
        {
            throw new UsageException("help needs at most one COMMAND");
        }
        if (arguments.Files is not [string name])
        {
            return Print(root, root, context);
        }
        Command? command = root.Subcommands.FirstOrDefault(command => command.Name == name);
        return Print(command ?? throw UnknownCommand(name, root), root, context);
    }

    /// <summary>Prints the help of a command.</summary>
    public static int Print(Command command, Command root, CommandContext context)
    {
        int width = Math.Min(context.Terminal?.Width ?? Terminal.UsualWidth, Terminal.UsualWidth);
        context.Print(command is ToolCommand tool ? OfCommand(tool, root.Name, width) : OfRoot(root, width));
        return 0;
    }

    /// <summary>The error about a command that is not in the table.</summary>
    public static UsageException UnknownCommand(string name, Command root) => new(Array.IndexOf(s_planned, name) >= 0
        ? $"'{name}' is not available in this version"
        : $"unknown command '{Shown.Text(name)}'{Suggestions.Hint(name, root.Subcommands.Select(static command => command.Name))}");

    private static string OfRoot(Command root, int width)
    {
        var text = new StringBuilder($"{root.Name}: {root.Description}\n\n{Indent}{root.Name} COMMAND [OPTION]... FILE...\n");
        text.Append("\nCommands:\n");
        IEnumerable<Command> commands = root.Subcommands.Where(static command => !command.Hidden);
        AppendTable(text, commands.Select(static command => (command.Name, command.Description ?? "")), width);
        text.Append("\nOptions:\n");
        AppendTable(text, root.Options.Select(static option => (Names(option), option.Description ?? "")), width);
        text.Append('\n');
        string note = $"'{root.Name} COMMAND --help' describes a command, '{root.Name} explain ID' a diagnostic.";
        AppendWords(text, note.Split(' '), "", width);
        AppendWords(text, ExitCodes.Split(' '), "", width);
        return text.ToString();
    }

    private static string OfCommand(ToolCommand command, string root, int width)
    {
        var text = new StringBuilder();
        string call = $"{root} {command.Name} ";
        ToolOption[] options = [.. command.Options.OfType<ToolOption>()];
        string[] words = [call.TrimEnd(), .. options.Select(static option => option.Usage), command.Files.Name];
        AppendWords(text, words, new string(' ', call.Length), width);
        text.Append('\n');
        AppendWords(text, (command.Description ?? "").Split(' '), "", width);
        if (options.Length > 0)
        {
            text.Append("\nOptions:\n");
            AppendTable(text, options.Select(static option => (option.Form, option.Description ?? "")), width);
        }
        foreach (string note in command.Notes)
        {
            text.Append('\n');
            AppendWords(text, note.Split(' '), "", width);
        }
        text.Append('\n').Append(ExitCodes).Append('\n');
        text.Append(command.Examples.Count == 1 ? "\nExample:\n" : "\nExamples:\n");
        foreach (string example in command.Examples)
        {
            text.Append(Indent).Append(example).Append('\n');
        }
        return text.ToString();
    }

    private static string Names(Option option) => string.Join(", ", option.Aliases.Append(option.Name));

    private static void AppendTable(StringBuilder text, IEnumerable<(string Name, string Description)> rows, int width)
    {
        (string Name, string Description)[] all = [.. rows];
        int longest = all.Max(static row => row.Name.Length);
        foreach ((string name, string description) in all)
        {
            string start = Indent + name.PadRight(longest + 2);
            text.Append(start);
            AppendWords(text, description.Split(' '), new string(' ', start.Length), width, start.Length);
        }
    }

    // A word that is longer than a line is not split, unless it is Chinese.
    public static void AppendWords(StringBuilder text, IEnumerable<string> words, string indent, int width, int column = 0)
    {
        bool isFirst = true;
        foreach (string word in words)
        {
            string blank = " ";
            foreach (string part in LineBreaks.PartsOf(word))
            {
                int partWidth = DisplayWidth.Of(part);
                if (!isFirst && column + blank.Length + partWidth > width)
                {
                    text.Append('\n').Append(indent);
                    column = indent.Length;
                    isFirst = true;
                }
                text.Append(isFirst ? "" : blank).Append(part);
                column += partWidth + (isFirst ? 0 : blank.Length);
                isFirst = false;
                blank = "";
            }
        }
        text.Append('\n');
    }
}
