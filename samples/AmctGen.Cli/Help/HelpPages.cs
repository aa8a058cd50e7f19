using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Text;

namespace AmctGen.Cli.Help;

/// <summary>The help pages of the diagnostics, which the command contains: <c>explain AMCT5002</c>.</summary>
internal static class HelpPages
{
    private const string Prefix = "AMCT";
    private const string Folder = "pages/";
    private const string Extension = ".md";

    /// <summary>The ids that have a page, in order.</summary>
    public static IEnumerable<string> Ids => typeof(HelpPages).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(static name => name[Folder.Length..^Extension.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Whether the words of a call name a diagnostic and not a file.</summary>
    public static bool IsId(IReadOnlyList<string> words) => words is [string word] && word.Length > Prefix.Length
        && word.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && word.Skip(Prefix.Length).All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(word[^1]) && !File.Exists(word);

    /// <summary>The error about an id that no diagnostic has.</summary>
    public static UsageException Unknown(string id) => new($"there is no diagnostic '{Shown.Text(id)}'{Suggestions.Hint(id, Ids)}");

    /// <summary>Prints a page: as Markdown, or for a terminal. A page that the language does not have is in English.</summary>
    /// <exception cref="UsageException">There is no such diagnostic.</exception>
    public static int Print(string id, CommandContext context)
    {
        string name = id.ToUpperInvariant();
        string text = EmbeddedText.Find($"pages-{context.Language.Name}/{name}{Extension}") ?? EmbeddedText.Find(Folder + name + Extension)
            ?? throw Unknown(name);
        context.Print(context.Terminal is { } terminal ? MarkdownText.Render(text, terminal) : text);
        return 0;
    }
}
