using System.Text;
using AmctGen.Generated;
using AmctGen.Tests;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Random inputs, created from valid texts by small changes, and the laws for each.</summary>
/// <typeparam name="T">The message that the texts are of.</typeparam>
/// <param name="sound">Makes a text without errors.</param>
/// <param name="pieces">What may be put in next to the usual.</param>
/// <param name="registry">The extensions, and the types inside an Any, that texts name.</param>
internal sealed class TextFuzz<T>(Func<Random, string> sound, string[] pieces, ExtensionRegistry registry)
    where T : class, IMessage<T>
{
    private const int EditsIn = 8;

    private readonly TextReaderOptions _options = new() { Registry = registry };
    private readonly ExtensionRegistry _shapes = ExtensionRegistry.FromShapes(registry.Shapes);

    // A map's entry that has no value is written with one, which may be a level deeper.
    private TextReaderOptions Back => _options with { DepthLimit = _options.DepthLimit + 1 };

    /// <summary>Creates an input and checks the laws; returns the violated law, or null.</summary>
    public string? Check(Random random)
    {
        byte[] text = Input(random);
        try
        {
            return Broken(random, text) is { } problem ? $"{problem}\n--- for\n{Encoding.UTF8.GetString(text)}\n--- {Convert.ToBase64String(text)}" : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception}\n--- for\n{Encoding.UTF8.GetString(text)}\n--- {Convert.ToBase64String(text)}";
        }
    }

    private byte[] Input(Random random)
    {
        byte[] text = TextMutations.Mutate(random, Encoding.UTF8.GetBytes(sound(random)), pieces);
        return random.Next(2) == 0 ? text : RandomComments.Add(random, text);
    }

    private string? Broken(Random random, byte[] text)
    {
        TextReaderOptions options = _options with { DepthLimit = random.Next(4) == 0 ? random.Next(2, 12) : _options.DepthLimit };
        var reader = new TextFormatReader(text, options.DepthLimit, registry);
        T fast = T.ReadFrom(ref reader);
        ValueCache recent = ValueCache.Rent();
        var sharing = new TextFormatReader(text, options.DepthLimit, registry, recent);
        T shared = T.ReadFrom(ref sharing);
        recent.Return();
        if (reader.HasFailed != sharing.HasFailed || (!reader.HasFailed && !fast.Equals(shared)))
        {
            return "the text is read differently where equal values are shared";
        }
        TextDocument document = TextDocument.Parse(text, depthLimit: options.DepthLimit);
        TextDiagnostic? error = DocumentChecker.Check(document, T.Shape, registry: registry.Shapes).FirstOrDefault(static finding => finding.Severity == TextSeverity.Error);
        // That all bytes are UTF-8, comments included, is not looked at by the fast reader.
        if (error is not null && !reader.HasFailed)
        {
            return $"the fast reader takes what the checker says of: {error}";
        }
        // Neither must meet a text that has no error but cannot be read.
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TextFormat.TryParse(text, out T? strict, out EquatableArray<TextDiagnostic> diagnostics, options);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (Fuzzing.TooMuch(text.Length, allocated, diagnostics.Sum(static finding => (long)finding.ToString().Length + finding.Related.Sum(static place => place.Message.Length))) is { } cost)
        {
            return cost;
        }
        TextFormat.TryParse(text, out T? merged, out _, options with { Dialect = TextDialect.Merge });
        TextFormat.TryParse(text, out T? known, out _, options with { IgnoresUnknownFields = true });
        if (strict is null != error is not null)
        {
            return $"the reader {(strict is null ? "refuses" : "takes")} what the checker says of: {error?.ToString() ?? "no error"}";
        }
        if ((NotMerged(text, options, merged) ?? DynamicLaw.Broken<T>(text, options, _shapes)) is { } difference)
        {
            return difference;
        }
        if (strict is not null && ( !strict.Equals(known) || (!reader.HasFailed && !strict.Equals(fast))))
        {
            return "the text is read differently by options that do not concern it";
        }
        if (document.ErrorCount == 0 && LayoutLaw.Broken(document) is { } layout)
        {
            return layout;
        }
        T? read = strict ?? merged ?? known;
        return read is null ? null : NotWritten(read) ?? (strict is null || random.Next(EditsIn) > 0 ? null : NotEdited(text, sound(random)));
    }

    // The fast reader takes nothing that the checker refuses, and what it reads is what the plain text of the document says.
    private string? NotMerged(byte[] text, TextReaderOptions options, T? merged)
    {
        var reader = new TextFormatReader(text, options.DepthLimit, registry, null, TextDialect.Merge);
        T fast = T.ReadFrom(ref reader);
        TextDocument document = TextDocument.Parse(text, TextDialect.Merge, options.DepthLimit);
        EquatableArray<TextDiagnostic> findings = DocumentChecker.Check(document, T.Shape, TextDialect.Merge, registry.Shapes);
        TextDiagnostic? error = findings.FirstOrDefault(static finding => finding.Severity == TextSeverity.Error);
        if (error is not null)
        {
            return merged is not null || !reader.HasFailed ? $"the reader takes for Python's what the checker says of: {error}" : null;
        }
        if (merged is null)
        {
            return "the reader refuses for Python's what the checker finds no error in";
        }
        var plain = new TextFormatReader(DocumentNormalizer.Normalize(document, T.Shape, registry.Shapes), options.DepthLimit, registry) { IsNormalized = true };
        T slow = T.ReadFrom(ref plain);
        return plain.HasFailed || !slow.Equals(merged) || (!reader.HasFailed && !fast.Equals(slow)) ? "the text is read for Python's in two ways" : null;
    }

    private string? NotWritten(T message)
    {
        foreach (TextWriterOptions options in DynamicLaw.Writing)
        {
            string written = TextFormat.ToText(message, options);
            bool isRead = TextFormat.TryParse(written, out T? again, out EquatableArray<TextDiagnostic> diagnostics, Back);
            // Canonically the message inside an Any becomes bytes.
            if (!isRead || TextFormat.ToText(again!, options) != written || (!again!.Equals(message) && !options.IsCanonical))
            {
                return $"what is written is not read back: {(diagnostics.IsEmpty ? "" : diagnostics[0])}\n{written}";
            }
        }
        return null;
    }

    private string? NotEdited(byte[] text, string sound)
    {
        if (!TextFormat.TryParse(sound, out T? other, out EquatableArray<TextDiagnostic> diagnostics, _options))
        {
            return diagnostics.All(static finding => finding.Severity != TextSeverity.Error || finding.Id == TextDiagnosticIds.TooDeep) ? null : $"a sound text has an error: {diagnostics[0]}\n{sound}";
        }
        try
        {
            byte[] edited = TextFormat.Edit<T>(text, _ => other, _options);
            return TextFormat.Parse<T>(edited, Back).Equals(other) ? null : $"an edited text means something else:\n{Encoding.UTF8.GetString(edited)}";
        }
        catch (InvalidOperationException exception)
        {
            return $"{exception.Message}; it should become\n{TextFormat.ToText(other)}";
        }
    }
}
