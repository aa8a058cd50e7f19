using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Tree;

/// <summary>A JSON text that has been read, with the findings about it.</summary>
internal sealed class JsonTree
{
    private JsonTree(TextDocument document, JsonNode? root) => (Document, Root) = (document, root);

    /// <summary>The value of the text; null if it cannot be read.</summary>
    public JsonNode? Root { get; }

    /// <summary>The text, which gives findings their places.</summary>
    public TextDocument Document { get; }

    /// <summary>Whether an error has been found so far.</summary>
    public bool HasErrors => Document.Findings.Count > 0;

    /// <summary>All findings so far, in the order of the file.</summary>
    public IEnumerable<TextDiagnostic> Diagnostics => Document.Findings.ToSortedArray().Concat(Document.Warnings.ToSortedArray())
        .OrderBy(static finding => finding.Span.Start);

    /// <summary>Reads a text as AMCT does: JSON with Python's words for special numbers, without duplicate names.</summary>
    public static JsonTree Read(byte[] utf8)
    {
        if (FileEncoding.Find(utf8) is { } problem)
        {
            return new JsonTree(TextDocument.Unreadable(utf8, problem), null);
        }
        TextDocument document = TextDocument.Unread(utf8);
        return new JsonTree(document, JsonTreeReader.Read(document));
    }

    /// <summary>A tree without a text, for values whose findings do not matter.</summary>
    public static JsonTree Unread => new(TextDocument.Unread(default), null);

    /// <summary>Reads a text that was written without mistakes.</summary>
    public static JsonNode Parse(string json) =>
        Read(Utf8.Encode(json)).Root ?? throw new ArgumentException("the text is not JSON", nameof(json));
}
