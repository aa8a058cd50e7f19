namespace AmctGen.Text;

public static partial class TextFormat
{
    /// <summary>
    /// Lays a text out anew: indentation, blank lines and separators. Comments, the order of fields and the meaning do not change.
    /// </summary>
    /// <param name="text">A text in text format, of any message.</param>
    /// <exception cref="TextFormatException">The text has syntax errors; the message names all of them.</exception>
    public static string Tidy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryTidy(Utf8.Encode(text), out ReadOnlyMemory<byte> tidied, out EquatableArray<TextDiagnostic> diagnostics)
            ? Utf8.Decode(tidied.Span)
            : throw new TextFormatException(diagnostics);
    }

    /// <summary>Lays a text out anew, if it has no syntax errors.</summary>
    /// <param name="utf8">A text in text format, of any message.</param>
    /// <param name="tidied">The text with the new layout; the same text if it has syntax errors.</param>
    /// <param name="diagnostics">The syntax errors, or the warnings about layout directives in comments.</param>
    public static bool TryTidy(ReadOnlyMemory<byte> utf8, out ReadOnlyMemory<byte> tidied, out EquatableArray<TextDiagnostic> diagnostics)
    {
        TextDocument document = TextDocument.Parse(utf8, depthLimit: TextDocument.MaximumDepth);
        if (document.ErrorCount > 0)
        {
            tidied = utf8;
            diagnostics = [.. document.Errors];
            return false;
        }
        LayoutDirectives directives = LayoutDirectives.Read(document);
        tidied = DocumentPrinter.Print(document, directives);
        diagnostics = [.. directives.Findings];
        return true;
    }
}
