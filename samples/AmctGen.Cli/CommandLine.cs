using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Help;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Parses the command line, runs a command or prints help, and turns failures into exit codes.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    /// <summary>Runs a command and returns its exit code.</summary>
    public static int Run(string[] arguments, CommandContext context)
    {
        int exitCode;
        try
        {
            exitCode = Dispatch(arguments, context);
        }
        catch (UsageException exception)
        {
            TryReport(exception, context, "'amctgen --help' lists the commands, 'amctgen COMMAND --help' their options");
            return WrongUsage;
        }
        catch (InputException)
        {
            exitCode = 1;
        }
        catch (Exception exception) when (IsAboutOutput(exception))
        {
            // The reader of the output has closed it, or a disk is full: nothing more can be written there.
            TryReport(exception, context);
            return 1;
        }
        try
        {
            context.Complete(exitCode);
        }
        catch (Exception exception) when (IsAboutOutput(exception))
        {
            return 1;
        }
        return exitCode;
    }

    // A stream that is closed throws the second one.
    private static bool IsAboutOutput(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static void TryReport(Exception exception, CommandContext context, string? advice = null)
    {
        try
        {
            context.Error.WriteLine($"amctgen: {Shown.Sentence(exception.Message)}");
            if (advice is not null)
            {
                context.Error.WriteLine(advice);
            }
        }
        catch (Exception problem) when (IsAboutOutput(problem))
        {
            // Standard error is what cannot be written.
        }
    }

    private static int Dispatch(string[] words, CommandContext context)
    {
        if (words.Length == 0)
        {
            throw new UsageException("a command is missing");
        }
        Command root = CommandTable.CreateRoot();
        // The program's name comes first, so that no word of the user is mistaken for it. A word such as @file is a file name.
        ParseResult result = root.Parse([root.Name, .. words], new ParserConfiguration { ResponseFileTokenReplacer = null });
        ThrowIfUnknown(words[0], result, root);
        if (IsGiven(CommandTable.HelpOption, result))
        {
            return CommandHelp.Print(result.CommandResult.Command, root, context);
        }
        if (IsGiven(CommandTable.VersionOption, result))
        {
            context.Print($"{ToolVersion.Current}\n");
            return 0;
        }
        if (result.CommandResult.Command is not ToolCommand command)
        {
            throw new UsageException("a command is missing");
        }
        Arguments arguments = Arguments.From(result, command, words);
        CommonOptions.Apply(arguments, command, context);
        return command.Run(arguments, context);
    }

    // Only words before the name of a command can be unmatched: a word in brackets is a directive to System.CommandLine.
    private static void ThrowIfUnknown(string first, ParseResult result, Command root)
    {
        string? unknown = result.Tokens[0].Type == TokenType.Directive ? first : result.UnmatchedTokens.FirstOrDefault();
        if (unknown is not null)
        {
            throw unknown.StartsWith('-') ? Arguments.UnknownOption(unknown, root.Options) : CommandHelp.UnknownCommand(unknown, root);
        }
    }

    private static bool IsGiven(string option, ParseResult result) => result.GetResult(option) is OptionResult { Implicit: false };
}
