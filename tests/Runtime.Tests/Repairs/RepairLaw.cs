using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>The law of repairs: each, applied alone, resolves its finding, causes no new error and removes no comment.</summary>
/// <param name="check">Finds what is wrong in a text.</param>
/// <param name="options">How comments are told from text.</param>
internal sealed class RepairLaw(Func<byte[], EquatableArray<TextDiagnostic>> check, TokenizerOptions options)
{
    /// <summary>The violation of the law; null if there is none.</summary>
    /// <param name="text">A text with mistakes.</param>
    /// <param name="mayHide">
    /// Whether the text may have mistakes that cannot be seen before others are repaired: where the rest of a line or of a value is ignored, or a
    /// message is not understood, so that a missing field is not told.
    /// </param>
    public string? Broken(byte[] text, bool mayHide)
    {
        EquatableArray<TextDiagnostic> before = check(text);
        foreach (TextDiagnostic finding in before)
        {
            if (finding.Repair is { } repair && Broken(text, before, finding, repair, mayHide) is { } problem)
            {
                return $"{problem}\n--- {finding}\n--- {repair.Title}: {string.Join(", ", repair.Edits)}\n--- before: {Around(text, finding.Span.Start)}\n--- after: {Around(repair.Apply(text), repair.Edits[0].Span.Start)}";
            }
        }
        return null;
    }

    private string? Broken(byte[] text, EquatableArray<TextDiagnostic> before, TextDiagnostic finding, Repair repair, bool mayHide)
    {
        byte[] repaired = repair.Apply(text);
        EquatableArray<TextDiagnostic> after = check(repaired);
        var place = new MovedPlaces(repair);
        (int Start, int End) moved = place.Of(finding.Span);
        int most = before.Count(other => other.Id == finding.Id && other.Message == finding.Message && moved.Overlaps(place.Of(other.Span)));
        if (after.Count(other => other.Id == finding.Id && other.Message == finding.Message && moved.Overlaps((other.Span.Start, other.Span.End))) >= most)
        {
            return "the finding stays";
        }
        List<Shadow> shadows = mayHide ? [.. before.Select(hiding => ShadowOf(text, hiding, place))] : [];
        int lineOfLastEdit = repaired.AsSpan(place.End).IndexOf((byte)'\n');
        shadows.Add(new Shadow(place.Start, mayHide ? lineOfLastEdit < 0 ? repaired.Length : place.End + lineOfLastEdit : -1, false));
        bool hidesStructure = shadows.Exists(static shadow => shadow.HasBrackets);
        foreach (TextDiagnostic error in after)
        {
            bool isOld = error.Severity != TextSeverity.Error || before.Any(old => old.Id == error.Id && place.Of(old.Span).Overlaps((error.Span.Start, error.Span.End)));
            bool isHidden = mayHide
                && (error.Id is TextDiagnosticIds.MissingRequired or TextDiagnosticIds.ReservedName or TextDiagnosticIds.MissingValue or TextDiagnosticIds.InvalidUtf8 || (hidesStructure && IsStructure(error))
                    || shadows.Exists(shadow => (shadow.Start, shadow.End).Overlaps((error.Span.Start, error.Span.End))));
            if (!isOld && !isHidden)
            {
                return $"a new error: {error}";
            }
        }
        List<string> comments = Comments(repaired);
        return Comments(text).Find(comment => !comments.Exists(kept => kept.Contains(comment, StringComparison.Ordinal))) is { } lost ? $"the comment '{lost}' is lost" : null;
    }

    private static string Around(byte[] text, int place)
    {
        int start = Math.Max(0, place - 60);
        return Encoding.UTF8.GetString(text.AsSpan(start, Math.Min(text.Length - start, 160)));
    }

    private static bool IsStructure(TextDiagnostic finding) =>
        finding.Id is TextDiagnosticIds.MissingCloser or TextDiagnosticIds.StrayCloser || finding.Message.Contains("opened with", StringComparison.Ordinal);

    // What is ignored after a mistake: the rest of the line, and what is opened on it. A field that is not known hides its value.
    // Where messages end decides on all that is read.
    private Shadow ShadowOf(byte[] text, TextDiagnostic finding, MovedPlaces place)
    {
        if (IsStructure(finding))
        {
            return new Shadow(0, int.MaxValue, true);
        }
        int start = text.AsSpan(0, finding.Span.Start).LastIndexOf((byte)'\n') + 1;
        var tokens = new Tokenizer(text.AsSpan(finding.Span.Start), options);
        var lines = new LineMap(text);
        int open = 0;
        bool hasBrackets = false;
        int last = lines.LineOf(finding.Span.End);
        while (tokens.Next() && (open > 0 || lines.LineOf(finding.Span.Start + tokens.Start) <= last))
        {
            // A list may go on after a string that is not closed.
            last += tokens.Error == TokenError.UnterminatedString ? 1 : 0;
            int step = tokens.IsSymbol('{') || tokens.IsSymbol('<') || tokens.IsSymbol('[') ? 1 : tokens.IsSymbol('}') || tokens.IsSymbol('>') || tokens.IsSymbol(']') ? -1 : 0;
            open += step;
            hasBrackets |= step != 0;
        }
        bool hidesValue = finding.Id is TextDiagnosticIds.UnknownField or TextDiagnosticIds.UnknownExtension;
        int end = hidesValue ? int.MaxValue : place.Of(new SourceSpan(finding.Span.Start + tokens.Start, 0)).End;
        return new Shadow(place.Of(new SourceSpan(start, 0)).Start, end, hasBrackets);
    }

    private readonly record struct Shadow(int Start, int End, bool HasBrackets);

    private List<string> Comments(byte[] text)
    {
        var comments = new List<string>();
        var tokens = new Tokenizer(text, options);
        bool isAny = true;
        while (isAny)
        {
            isAny = tokens.Next();
            string gap = Encoding.UTF8.GetString(text.AsSpan(tokens.PreviousEnd, tokens.Start - tokens.PreviousEnd));
            comments.AddRange(gap.Split('\n').Where(static line => line.Contains('#', StringComparison.Ordinal)).Select(static line => line[line.IndexOf('#', StringComparison.Ordinal)..].Replace('\0', ' ').Trim()));
        }
        return comments;
    }
}
