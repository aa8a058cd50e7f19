using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>One input after the other, made from messages by small changes, and the laws that hold for each.</summary>
static class TextFuzz
{
    private static readonly TextReaderOptions s_merging = new() { Dialect = TextDialect.Merge };
    private static readonly TextReaderOptions s_ignoring = new() { IgnoresUnknownFields = true };
    private static readonly TextWriterOptions[] s_writing =
        [TextWriterOptions.Default, TextWriterOptions.Canonical, TextWriterOptions.SingleLine, TextWriterOptions.Default with { UsesShortLists = true }];

    /// <summary>Makes an input and checks the laws; null where all hold, else what does not.</summary>
    public static string? Check(Random random)
    {
        byte[] text = Input(random);
        try
        {
            return Broken(text) is { } problem ? $"{problem}\n--- for\n{Encoding.UTF8.GetString(text)}\n--- {Convert.ToBase64String(text)}" : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception}\n--- for\n{Encoding.UTF8.GetString(text)}\n--- {Convert.ToBase64String(text)}";
        }
    }

    private static byte[] Input(Random random)
    {
        byte[] text = TextMutations.Mutate(random, Encoding.UTF8.GetBytes(RandomMessages.Root(random).ToText(s_writing[random.Next(s_writing.Length)])));
        return random.Next(2) == 0 ? text : Comment(random, text);
    }

    private static string? Broken(byte[] text)
    {
        var reader = new TextFormatReader(text, 100);
        Root fast = Root.ReadFrom(ref reader);
        RecentValues recent = RecentValues.Rent();
        var sharing = new TextFormatReader(text, 100, recent: recent);
        Root shared = Root.ReadFrom(ref sharing);
        recent.Return();
        if (reader.HasFailed != sharing.HasFailed || (!reader.HasFailed && fast != shared))
        {
            return "the text is read differently where equal values are shared";
        }
        TextDocument document = TextDocument.Parse(text);
        TextError? error = DocumentChecker.Check(document, Root.Shape).FirstOrDefault(static finding => finding.Severity == TextSeverity.Error);
        if (reader.HasFailed != error is not null)
        {
            return $"the fast reader {(reader.HasFailed ? "refuses" : "takes")} what the checker says of: {error?.ToString() ?? "no error"}";
        }
        // Neither must meet a text that has no error but cannot be read.
        Root.TryParseText(text, out Root? merged, out _, s_merging);
        Root.TryParseText(text, out Root? known, out _, s_ignoring);
        if (error is null && (merged != fast || known != fast || fast != TextFormat.Parse<Root>(DocumentNormalizer.Normalize(document, Root.Shape))))
        {
            return "the text is read differently by options that do not concern it";
        }
        if (document.ErrorCount == 0 && LayoutLaw.Broken(document) is { } layout)
        {
            return layout;
        }
        return error is null ? NotWritten(fast) : merged is not null ? NotWritten(merged) : known is not null ? NotWritten(known) : null;
    }

    private static string? NotWritten(Root message)
    {
        foreach (TextWriterOptions options in s_writing)
        {
            string written = message.ToText(options);
            if (!Root.TryParseText(written, out Root? again, out EquatableArray<TextError> findings) || again != message || again.ToText(options) != written)
            {
                return $"what is written is not read back: {(findings.IsEmpty ? "" : findings[0])}\n{written}";
            }
        }
        return null;
    }

    /// <summary>Puts comments and lines between the tokens of a text.</summary>
    public static byte[] Comment(Random random, byte[] text)
    {
        var commented = new List<byte>();
        var tokens = new Tokenizer(text, TokenizerOptions.TextFormat);
        int end = 0;
        int count = 0;
        while (tokens.Next())
        {
            if (random.Next(12) == 0)
            {
                commented.AddRange(Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => $" # {count++}\n", 1 => $"\n\n#{count++} 'x\n", 2 => "\n\n\n", _ => $"#{count++}\n\n" }));
            }
            commented.AddRange(text.AsSpan(end, tokens.End - end));
            end = tokens.End;
        }
        commented.AddRange(text.AsSpan(end));
        return [.. commented];
    }
}
