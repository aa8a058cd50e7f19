using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A kind of finding, which the build, the command and the runtime report with the same id and message.</summary>
/// <remarks>Immutable and independent of Roslyn: <see cref="RoslynConversion"/> creates the descriptor.</remarks>
internal sealed record FindingKind
{
    /// <summary>Declares a kind of finding.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="category">See <see cref="Category"/>.</param>
    /// <param name="severity">See <see cref="Severity"/>.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    public FindingKind(string id, string category, TextSeverity severity, string title, string message) =>
        (Id, Category, Severity, Title, Message) = (id, category, severity, title, message);

    /// <summary>The id, for example <c>AMCT2001</c>. An id is never used for another kind.</summary>
    public string Id { get; }

    /// <summary>The category that build logs and IDEs group by.</summary>
    public string Category { get; }

    public TextSeverity Severity { get; }

    /// <summary>The title, for lists of rules.</summary>
    public string Title { get; }

    /// <summary>The message, with <c>{0}</c> and so on for its arguments.</summary>
    public string Message { get; }

    /// <summary>The address of the help page.</summary>
    public string HelpLink => $"{ProductAddresses.Help}{Folder}/{Id}.md";

    /// <summary>The folder of the help page, from the root of the project.</summary>
    public string Folder { get; init; } = "generator/docs";
}
