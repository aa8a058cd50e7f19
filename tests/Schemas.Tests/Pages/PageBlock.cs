using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <remarks>
/// A mark is a comment before the block, <c>&lt;!-- name: value --&gt;</c>, or before any block of the page for <see cref="Schema"/>.
/// </remarks>
internal sealed partial record PageBlock
{
    /// <summary>C# that declares what the block uses: the context that a reader knows from the page.</summary>
    public const string Before = "before";

    /// <summary>Why a block of C# is compiled and not run here.</summary>
    public const string CompiledOnly = "compiled only";

    /// <summary>Why a block of C# is not compiled here, and where it is.</summary>
    public const string NotCompiled = "not compiled";

    /// <summary>The SDK of the project: <c>web</c>.</summary>
    public const string Sdk = "sdk";

    /// <summary>The message of a text.</summary>
    public const string Message = "message";

    /// <summary>The page with the schema, from the root of the repository. Without it, the blocks of the page itself.</summary>
    public const string Schema = "schema";

    /// <summary>The file name of a schema.</summary>
    public const string File = "file";

    /// <summary>Why a text has no message: then only its syntax is checked.</summary>
    public const string Fragment = "fragment";

    public static readonly string[] KnownMarks = [Before, CompiledOnly, NotCompiled, Sdk, Message, Schema, File, Fragment];

    /// <summary>The path of the page from the root of the repository.</summary>
    public required string Page { get; init; }

    /// <summary>The line of the fence, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The first word after the fence; empty for none.</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Marks { get; init; }

    /// <summary>The text of the next block if that is the output of this one; otherwise null.</summary>
    public string? Output { get; init; }

    public override string ToString() => $"{Page}:{Line}";

    public string? Mark(string name) => Marks.GetValueOrDefault(name);

    /// <summary>The blocks of a page.</summary>
    public static PageBlock[] Read(string page)
    {
        string text = System.IO.File.ReadAllText(Path.Combine(Amctgen.Root, page)).ReplaceLineEndings("\n");
        var blocks = new List<PageBlock>();
        int end = 0;
        foreach (Match fence in Fence().Matches(text))
        {
            blocks.Add(new PageBlock
            {
                Page = page,
                Line = text.AsSpan(0, fence.Index).Count('\n') + 1,
                Language = fence.Groups[1].Value,
                Text = fence.Groups[2].Value,
                Marks = MarksOf(text[end..fence.Index]),
            });
            end = fence.Index + fence.Length;
        }
        return [.. blocks.Select((block, i) => block with { Output = i + 1 < blocks.Count && blocks[i + 1].Language == "text" ? blocks[i + 1].Text : null })];
    }

    private static Dictionary<string, string> MarksOf(string before) =>
        MarkForm().Matches(Trailing().Match(before).Value).ToDictionary(static mark => mark.Groups[1].Value, static mark => mark.Groups[2].Value);

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:<!--(?:(?!-->).)*-->\s*)*\z", RegexOptions.Singleline)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"<!--\s*([a-z ]+):\s*(.*?)\s*-->", RegexOptions.Singleline)]
    private static partial Regex MarkForm();
}
