using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli.Languages;

/// <summary>A language in which the command shows messages.</summary>
/// <remarks>
/// Immutable. The code contains the messages in English; a file for each other language pairs them with their translations. A message
/// without a translation is shown in English.
/// </remarks>
internal sealed class Language
{
    // The first one that is set applies, as POSIX says.
    private static readonly string[] s_variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private readonly Lazy<Dictionary<string, string>>? _texts;

    private Language(string name, bool isTranslated)
    {
        Name = name;
        _texts = isTranslated ? new(() => Translations.Parse(Read(name))) : null;
    }

    public static Language English { get; } = new("en", isTranslated: false);

    public static Language Chinese { get; } = new("zh", isTranslated: true);

    /// <summary>The names of the languages, for the option that selects one.</summary>
    public static string[] Names { get; } = ["en", "zh"];

    /// <summary>The name, for example <c>zh</c>.</summary>
    public string Name { get; }

    /// <summary>The language with one of the <see cref="Names"/>.</summary>
    public static Language Of(string name) => name == Chinese.Name ? Chinese : English;

    /// <summary>The language that the environment names; English for any other than Chinese.</summary>
    /// <param name="variable">Returns the value of a variable of the environment.</param>
    public static Language OfEnvironment(Func<string, string?> variable)
    {
        string? locale = s_variables.Select(variable).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
        string name = locale?.Split('_', '-', '.', '@')[0] ?? "";
        return string.Equals(name, Chinese.Name, StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }

    /// <summary>A message in this language.</summary>
    public string Of(MessageText text) => _texts is null ? text.ToString() : text.ToString(_texts.Value.GetValueOrDefault);

    /// <summary>The text of a file with translations.</summary>
    internal static string Read(string name)
    {
        using Stream file = typeof(Language).Assembly.GetManifestResourceStream($"languages/{name}.txt")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
