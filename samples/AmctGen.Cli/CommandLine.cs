namespace AmctGen.Cli;

/// <summary>The command: picks the call, prints help, turns failures into exit codes.</summary>
internal static class CommandLine
{
    private const string Usage = """
        amctgen: typed configuration from .proto

          amctgen compile [-I DIR]... [--files-from LIST] [-o DIR] FILE...
          amctgen check   --message NAME [-I DIR]... [--proto FILE]... [--dialect D] [--mode M [--layers FILE]] FILE...
          amctgen check   --mode M [--schema S] [--dialect D] [--layers FILE] FILE...
          amctgen format  --message NAME [-I DIR]... [--proto FILE]... [--dialect D] [--canonical] [--out DIR] FILE|-
          amctgen tidy    [--check | --write] FILE...
          amctgen effective --mode M [--schema S] --layers FILE CFG
          amctgen explain --mode M [--schema S] --layers FILE [--layer NAME] [--format table|markdown|json] CFG

        'amctgen CALL --help' tells more. Exit code 0: no error; 1: errors in the input; 2: wrong usage.

        """;

    /// <summary>Runs a call and returns its exit code.</summary>
    public static int Run(string[] arguments, CommandContext context)
    {
        try
        {
            return Dispatch(arguments, context);
        }
        catch (UsageException exception)
        {
            context.Error.WriteLine($"amctgen: {Text.Shown.Sentence(exception.Message)}");
            context.Error.WriteLine("'amctgen --help' lists the calls and their options");
            return 2;
        }
        catch (InputException)
        {
            return 1;
        }
        catch (IOException exception)
        {
            // The reader of the output has gone, or a disk is full: nothing more can be said on standard output.
            context.Error.WriteLine($"amctgen: {Text.Shown.Sentence(exception.Message)}");
            return 1;
        }
    }

    private static int Dispatch(string[] arguments, CommandContext context)
    {
        if (arguments.Length == 0)
        {
            throw new UsageException("a call is missing");
        }
        string call = arguments[0];
        ReadOnlySpan<string> rest = arguments.AsSpan(1);
        if (call is "--help" or "-h" or "help")
        {
            context.Print(Usage);
            return 0;
        }
        bool wantsHelp = rest.Contains("--help") || rest.Contains("-h");
        switch (call)
        {
            case "compile":
                return wantsHelp ? Help(context, CompileCommand.Help) : CompileCommand.Run(rest, context);
            case "check":
                return wantsHelp ? Help(context, CheckCommand.Help) : CheckCommand.Run(rest, context);
            case "format":
                return wantsHelp ? Help(context, FormatCommand.Help) : FormatCommand.Run(rest, context);
            case "explain":
                return wantsHelp ? Help(context, ExplainCommand.Help) : ExplainCommand.Run(rest, context);
            case "effective":
                return wantsHelp ? Help(context, EffectiveCommand.Help) : EffectiveCommand.Run(rest, context);
            case "tidy":
                return wantsHelp ? Help(context, TidyCommand.Help) : TidyCommand.Run(rest, context);
            case "fix" or "docs" or "compare":
                throw new UsageException($"'{call}' is not available in this version");
            default:
                throw new UsageException($"there is no call '{call}'");
        }
    }

    private static int Help(CommandContext context, string text)
    {
        context.Print(text);
        return 0;
    }
}
