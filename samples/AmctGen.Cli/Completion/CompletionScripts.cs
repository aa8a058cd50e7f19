using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;

namespace AmctGen.Cli.Completion;

/// <summary><c>completion</c>: prints the script that makes a shell ask the command for completions.</summary>
internal static class CompletionScripts
{
    private const string Folder = "completion/";

    /// <summary>The shells that have a script.</summary>
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Files is not [string shell] || Array.IndexOf(Shells, shell) < 0)
        {
            throw new UsageException($"completion needs a SHELL: {string.Join(", ", Shells)}");
        }
        context.Print(EmbeddedText.Find(Folder + shell)!);
        return 0;
    }
}
