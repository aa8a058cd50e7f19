using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The properties that a change of the layout must preserve.</summary>
static class LayoutLaw
{
    /// <summary>The problem of the layout; null if there is none.</summary>
    public static string? Broken(TextDocument before)
    {
        TextDocument after = TextDocument.Parse(DocumentPrinter.Print(before), depthLimit: TextDocument.MaximumDepth);
        string? problem = after.ErrorCount > 0 ? "has errors"
            : !DocumentPrinter.Print(after).Span.SequenceEqual(after.Text.Span) ? "is laid out otherwise a second time"
            : !KeepsLines(before, after) ? "changes lines that stay"
            : Tokens(before) != Tokens(after) ? "means something else"
            : !Comments(before).SequenceEqual(Comments(after)) ? "has other comments, or elsewhere"
            : null;
        return problem is null ? null : $"the new layout {problem}:\n{Encoding.UTF8.GetString(after.Text.Span)}";
    }

    private static bool KeepsLines(TextDocument before, TextDocument after)
    {
        int position = 0;
        foreach (SourceSpan kept in LayoutDirectives.Read(before).Kept)
        {
            int found = after.Text.Span[position..].IndexOf(before.Bytes(kept));
            if (found < 0)
            {
                return false;
            }
            position += found + kept.Length;
        }
        return true;
    }

    // Without separators; brackets of one kind; strings by what they denote. In a row, since a name in brackets may have blanks anywhere.
    private static string Tokens(TextDocument document)
    {
        var result = new StringBuilder();
        bool skipsColons = LayoutDirectives.Read(document).SkipsColons;
        var tokens = new Tokenizer(document.Text.Span, TokenizerOptions.TextFormat);
        while (tokens.Next())
        {
            string token = Encoding.UTF8.GetString(tokens.Text);
            if (tokens.Kind == TokenKind.String)
            {
                var bytes = new List<byte>();
                Literals.AppendString(tokens.Text, bytes);
                token = "'" + Convert.ToHexString(bytes.ToArray());
            }
            if (token is not ("," or ";") && !(skipsColons && token == ":"))
            {
                result.Append(token switch { "<" => "{", ">" => "}", _ => token });
            }
        }
        return result.ToString();
    }

    // Each comment, with the field that it precedes or that it is in or after on one line: the number of fields begun by then.
    private static List<(string Comment, int Field)> Comments(TextDocument document)
    {
        List<DocumentField> fields = [.. Flatten(document.Root).OrderBy(static field => field.Name.Start)];
        var result = new List<(string, int)>();
        var tokens = new Tokenizer(document.Text.Span, TokenizerOptions.TextFormat);
        bool isAny = true;
        while (isAny)
        {
            isAny = tokens.Next();
            int position = tokens.PreviousEnd;
            ReadOnlySpan<byte> gap = document.Text.Span[position..tokens.Start];
            while (gap.IndexOf((byte)'#') is >= 0 and int start)
            {
                int length = gap[start..].IndexOf((byte)'\n') is >= 0 and int line ? line : gap.Length - start;
                int place = position + start;
                int begun = fields.Count(field => field.Name.Start < place);

                // Inside of a field where no line can end, it is put before the field.
                bool isHoisted = fields.Exists(field => field.Name.Start < place && place < ValueStart(field));
                result.Add((Encoding.UTF8.GetString(gap.Slice(start, length).TrimEnd(" \t\r\v\f"u8)), isHoisted ? begun - 1 : begun));
                gap = gap[(start + length)..];
                position = place + length;
            }
        }
        return result;
    }

    private static int ValueStart(DocumentField field) => field.Value is DocumentScalar scalar ? scalar.Tokens[0].Start : field.Value!.Span.Start;

    private static IEnumerable<DocumentField> Flatten(DocumentValue? value) => value switch
    {
        DocumentMessage message => message.Fields.SelectMany(static field => Flatten(field.Value).Prepend(field)),
        DocumentList list => list.Items.SelectMany(Flatten),
        _ => [],
    };
}
