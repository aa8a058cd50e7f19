namespace AmctGen.Text;

/// <summary>
/// The lossless tree of a text-format file: everything by spans, so that comments and white space are the gaps between them.
/// Syntax errors are collected and parsing continues; <see cref="DocumentChecker"/> handles the meaning of fields.
/// </summary>
sealed class TextDocument
{
    private LineMap? _lines;
    private CorrectedText? _corrected;

    private TextDocument(ReadOnlyMemory<byte> text)
    {
        Text = text;
        Findings = new FindingCollector(this, MostFindings);
        Warnings = new FindingCollector(this, MostFindings);
    }

    /// <summary>The maximum depth limit that a caller can set, to protect the stack.</summary>
    public const int MaximumDepth = 1000;

    /// <summary>The maximum number of findings that are reported, because more are not useful.</summary>
    public const int MostFindings = 1000;

    /// <summary>The text that the spans of the tree refer to. If characters of the file were corrected, it differs from the file.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>What was corrected before the text was parsed.</summary>
    internal IReadOnlyList<Correction> Corrections => _corrected?.Corrections ?? [];

    /// <summary>The document of the file, if it differs from <see cref="Text"/>.</summary>
    internal TextDocument Original => _corrected?.Original ?? this;

    public LineMap Lines => _lines ?? LazyState.Publish(ref _lines, new LineMap(Text));

    /// <summary>Whether the bytes are text in UTF-8, and not a file of another format.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>The fields of the root message.</summary>
    public DocumentMessage Root { get; private set; } = new();

    /// <summary>The syntax errors, in the order of their locations, up to a limit.</summary>
    public IReadOnlyList<TextDiagnostic> Errors => Findings.Kept;

    /// <summary>How many syntax errors there are.</summary>
    public int ErrorCount => Findings.Count;

    /// <summary>The collector of syntax errors, to which other findings can be added.</summary>
    public FindingCollector Findings { get; private set; }

    /// <summary>Warnings about spellings that only Python's reader accepts.</summary>
    public FindingCollector Warnings { get; private set; }

    /// <summary>The options of the tokenizer.</summary>
    public TokenizerOptions Options { get; private init; }

    /// <summary>Whether tokens and values are those of Python's reader.</summary>
    public bool IsPython => (Options & TokenizerOptions.Python) != 0;

    /// <summary>Whether a name is that of a group's field, for which Python's reader only accepts the name of its type.</summary>
    internal bool IsGroupField(DocumentField field, FieldShape shape) =>
        IsPython && shape.Kind == FieldKind.Group && !field.IsBracketed && shape.TextName is { } name && field.NameText != name;

    /// <summary>Parses any bytes like a reader of the dialect; never throws.</summary>
    public static TextDocument Parse(
        ReadOnlyMemory<byte> text, TextDialect dialect, int depthLimit = 100, CancellationToken cancellationToken = default) =>
        Parse(text, dialect == TextDialect.Merge ? TokenizerOptions.PythonTextFormat : TokenizerOptions.TextFormat, depthLimit,
            cancellationToken);

    /// <summary>Parses any bytes; never throws.</summary>
    public static TextDocument Parse(
        ReadOnlyMemory<byte> text,
        TokenizerOptions options = TokenizerOptions.TextFormat,
        int depthLimit = 100,
        CancellationToken cancellationToken = default)
    {
        if ((options & TokenizerOptions.CStyleComments) == 0 && FileEncoding.Find(text.Span) is { } problem)
        {
            return Unreadable(text, problem);
        }
        TextDocument document = Parse(text, options, depthLimit, null, cancellationToken);
        return document.ErrorCount > 0 ? ParseAgain(document, depthLimit, cancellationToken) : document;
    }

    // A text with errors is parsed with corrections, so that each mistake is one finding.
    private static TextDocument ParseAgain(TextDocument original, int depthLimit, CancellationToken cancellationToken)
    {
        bool isFile = (original.Options & TokenizerOptions.CStyleComments) == 0;
        if (isFile && ForeignFormat.Find(original.Text.Span) is { } problem)
        {
            return Unreadable(original.Text, problem, TextDiagnosticIds.UnexpectedToken);
        }
        TextDocument document = original;
        List<Correction> corrections = CorrectionFinder.Find(original, cancellationToken);
        if (CorrectedText.Of(original, corrections) is { } corrected)
        {
            document = Parse(corrected.Text, original.Options, depthLimit, corrected, cancellationToken);
        }
        if (isFile && document.Errors.Any(static error => error.Id == TextDiagnosticIds.StrayCloser)
            && StrayBrace.Find(document) is { } brace && CorrectedText.Of(original, [.. corrections, brace]) is { } balanced)
        {
            TextDocument again = Parse(balanced.Text, original.Options, depthLimit, balanced, cancellationToken);
            document = again.ErrorCount <= document.ErrorCount ? again : document;
        }
        return document;
    }

    private static TextDocument Parse(
        ReadOnlyMemory<byte> text, TokenizerOptions options, int depthLimit, CorrectedText? corrected, CancellationToken cancellationToken)
    {
        var document = new TextDocument(text) { Options = options, _corrected = corrected };
        var parser = new DocumentParser(document, options, Math.Min(depthLimit, MaximumDepth), trustIndentation: false, cancellationToken);
        document.Root = parser.ParseRoot();
        document.Findings = parser.Findings;
        document.Warnings = parser.Warnings;
        if (parser.IsUnbalanced)
        {
            // Only the indentation shows which brace is missing; without that information, the first result is kept.
            var second = new DocumentParser(
                document, options, Math.Min(depthLimit, MaximumDepth), trustIndentation: true, cancellationToken);
            DocumentMessage root = second.ParseRoot();
            if (second.ErrorCount <= parser.ErrorCount)
            {
                document.Root = root;
                document.Findings = second.Findings;
            }
        }
        return document;
    }

    /// <summary>A document that cannot be read: its only finding is that it is not UTF-8, or that it has another format.</summary>
    public static TextDocument Unreadable(
        ReadOnlyMemory<byte> text, EncodingProblem problem, string id = TextDiagnosticIds.InvalidUtf8)
    {
        var document = new TextDocument(text) { IsReadable = false };
        document.Root.HasError = true;
        document.Findings.Report(id, TextSeverity.Error, problem.Span, problem.Message);
        return document;
    }

    /// <summary>A document of a text in another format. It only gives findings their locations.</summary>
    public static TextDocument Unread(ReadOnlyMemory<byte> text) => new(text);

    /// <summary>The text of a span.</summary>
    public string TextOf(SourceSpan span) => Utf8.Decode(Bytes(span));

    /// <summary>The bytes of a span.</summary>
    public ReadOnlySpan<byte> Bytes(SourceSpan span) => Text.Span.Slice(span.Start, span.Length);

    /// <summary>Appends the value of a string token.</summary>
    public void AppendString(SourceSpan token, List<byte> output)
    {
        if (IsPython)
        {
            PythonStrings.TryAppend(Bytes(token), output);
        }
        else
        {
            Literals.AppendString(Bytes(token), output);
        }
    }

    /// <summary>Reads an integer token without a sign; false if it does not fit.</summary>
    public bool TryParseInteger(SourceSpan token, out ulong value) =>
        IsPython ? PythonNumbers.TryParseInteger(Bytes(token), out value) : Literals.TryParseInteger(Bytes(token), out value);

    /// <summary>Creates a finding at a span of this document.</summary>
    public TextDiagnostic Finding(string id, TextSeverity severity, SourceSpan span, MessageText message, string? fieldPath = null,
        RepairEdits repair = default, params RelatedPlace[] related)
    {
        SourceSpan place = InFile(span);
        LineMap lines = Original.Lines;
        return new TextDiagnostic
        {
            Id = id,
            Severity = severity,
            Span = place,
            Location = lines.Locate(place.Start),
            EndLocation = lines.Locate(place.End),
            Message = message.Finish(),
            FieldPath = fieldPath,
            Repair = ToRepair(repair),
            Related = new EquatableArray<RelatedPlace>(related),
        };
    }

    /// <summary>Creates a related location of a finding.</summary>
    public RelatedPlace Related(MessageText message, SourceSpan span)
    {
        SourceSpan place = InFile(span);
        return new RelatedPlace(message.Finish(), place, Original.Lines.Locate(place.Start));
    }

    /// <summary>Creates a repair of the file.</summary>
    /// <param name="edits">Edits of this document.</param>
    internal Repair? ToRepair(RepairEdits edits) =>
        (_corrected is null ? edits : edits.Move(InFile)).ToRepair(Original.Text.Span);

    /// <summary>Whether a syntax error is inside a span or at its end.</summary>
    internal bool HasErrorIn(SourceSpan span)
    {
        SourceSpan place = InFile(span);
        return Errors.Any(error => error.Span.Start >= place.Start && error.Span.Start <= place.End);
    }

    /// <summary>The line and column in the file.</summary>
    internal SourceLocation Locate(int offset) => Original.Lines.Locate(InFile(new SourceSpan(offset, 0)).Start);

    /// <summary>The span in the file.</summary>
    internal SourceSpan InFile(SourceSpan span) => _corrected?.ToOriginal(span) ?? span;
}
