using System.Runtime.CompilerServices;

namespace AmctGen.Text;

/// <summary>Parses the tree of a <see cref="TextDocument"/>, by recursive descent with a depth limit.</summary>
ref partial struct DocumentParser
{
    private readonly TextDocument _document;
    private readonly int _depthLimit;
    private readonly bool _trustIndentation;
    private readonly bool _isPython;
    private readonly CancellationToken _cancellationToken;
    private Tokenizer _tokens;
    private bool _tooDeep;
    // Missing closing braces after one token: their location, and the braces, inner before outer.
    private int _closersAfter;
    // Whether skipped text is not closed either: then a closing brace after it closes that text.
    private bool _skipsToEnd;
    // Where the last unclosed string ended: text that is inserted there becomes a part of it.
    private int _openStringEnd;
    private int _closersAt;
    private string _closers;

    public DocumentParser(
        TextDocument document, TokenizerOptions options, int depthLimit, bool trustIndentation, CancellationToken cancellationToken)
    {
        _document = document;
        _depthLimit = depthLimit;
        _trustIndentation = trustIndentation;
        _isPython = (options & TokenizerOptions.Python) != 0;
        _cancellationToken = cancellationToken;
        _tokens = new Tokenizer(document.Text.Span, options);
        Findings = new FindingCollector(document, TextDocument.MostFindings);
        Warnings = new FindingCollector(document, TextDocument.MostFindings);
        foreach (Correction correction in document.Corrections)
        {
            if (Findings.TryEnter(TextSeverity.Error))
            {
                Findings.Add(correction.ToFinding(document.Original));
            }
        }
        _closersAfter = -1;
        _openStringEnd = -1;
        _closers = "";
    }

    /// <summary>The errors, in the order of their locations.</summary>
    public FindingCollector Findings { get; }

    /// <summary>Warnings about spellings that only Python's reader accepts.</summary>
    public FindingCollector Warnings { get; }

    /// <summary>The number of errors, including those that are not kept.</summary>
    public readonly int ErrorCount => Findings.Count;

    /// <summary>Whether the text ended inside a message, or a closing brace closed nothing.</summary>
    public bool IsUnbalanced { get; private set; }

    public DocumentMessage ParseRoot()
    {
        Advance();
        var root = new DocumentMessage { Span = new SourceSpan(0, _document.Text.Length) };
        ParseFields(root, closer: '\0', depth: 0, "", indentation: -1);
        return root;
    }

    private void ParseFields(DocumentMessage message, char closer, int depth, string name, int indentation)
    {
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_tokens.Kind == TokenKind.End)
            {
                if (closer != '\0')
                {
                    ReportMissingCloser(message, closer, name);
                }
                return;
            }
            if (_tokens.IsSymbol('}') || _tokens.IsSymbol('>') || (closer != '\0' && IsWrongCloser(message)))
            {
                if (closer == '\0')
                {
                    IsUnbalanced = true;
                    Error(TextDiagnosticIds.StrayCloser, _tokens.Span,
                        $"'{TokenText()}' closes nothing: no message is open here; remove it, or add the missing '{{' before it",
                        StrayCloserRepair(message));
                    Advance();
                    continue;
                }
                if (_trustIndentation && StartsLine() && Column() < indentation)
                {
                    ReportMissingCloser(message, closer, name);
                    return;
                }
                if (!_tokens.IsSymbol(closer))
                {
                    Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span,
                        $"the message '{name}' was opened with '{(closer == '}' ? '{' : '<')}': close it with '{closer}' instead of "
                        + $"'{TokenText()}'", Replace(closer == '}' ? "}" : ">"));
                }
                message.Close = _tokens.Span;
                Advance();
                return;
            }
            if (_trustIndentation && closer != '\0' && StartsLine() && Column() <= indentation && (LooksLikeField() || LooksLikeList()))
            {
                ReportMissingCloser(message, closer, name);
                return;
            }
            ParseStatement(message, depth);
        }
    }

    private void ReportMissingCloser(DocumentMessage message, char closer, string name)
    {
        message.Close = new SourceSpan(_tokens.PreviousEnd, 0);
        message.HasError = true;
        if (_tooDeep)
        {
            // The skipped text may contain the closing brace.
            return;
        }
        IsUnbalanced = true;
        SourceLocation opened = _document.Locate(message.Open.Start);
        int line = _document.Locate(_tokens.Start).Line;
        MessageText where = _tokens.Kind == TokenKind.End ? "before the end of the file" : (MessageText)$"before line {line}";
        Error(
            TextDiagnosticIds.MissingCloser,
            message.Close,
            $"a '{closer}' is missing {where}: the message '{name}' opened in line {opened.Line} is not closed",
            MissingCloserRepair(message, closer),
            _document.Related($"'{name}' is opened here", message.Open));
    }

    private void ParseStatement(DocumentMessage message, int depth)
    {
        bool followsField = message.Fields.Count > 0 && !StartsLine();
        DocumentField? field = ParseName();
        if (field is null)
        {
            message.HasError = true;
            ReportNoName();
            return;
        }
        if (field.HasError)
        {
            message.HasError = true;
            return;
        }
        message.Fields.Add(field);
        int errors = ErrorCount;
        ParseColon(field);
        bool hasColon = field.HasColon;
        int finding = Findings.IsWanted ? Findings.Kept.Count : -1;
        ParseValueOf(field, depth);
        message.HasError |= field.Value is null || (ErrorCount > errors && field.Value is DocumentScalar);
        // Words without a colon after a field are a comment, if the schema does not have the field.
        if (followsField && !hasColon && Findings.Kept.Count == finding + 1)
        {
            field.Written ??= new WrittenName(NameForm.Prose, finding);
        }
        ParseEnd(message, field);
    }

    // The separator after a field, and what people write after a value.
    private void ParseEnd(DocumentMessage message, DocumentField field)
    {
        bool isComma = _tokens.IsSymbol(',');
        if (isComma || _tokens.IsSymbol(';'))
        {
            Advance();
        }
        if (field.Value is not DocumentScalar { HasError: false } scalar)
        {
            return;
        }
        if (isComma && IsOneMoreValue())
        {
            ParseMoreValues(field, scalar);
            message.HasError = true;
        }
        else if (IsProse())
        {
            ParseProse(scalar);
        }
    }

    private void ReportNoName()
    {
        if (_tokens.IsSymbol(',') || _tokens.IsSymbol(';'))
        {
            ReportSeparators();
            return;
        }
        if (_tokens.Error != TokenError.None)
        {
            ReportTokenError();
            SkipLine();
            return;
        }
        string text = TokenText();
        if (_tokens.Kind == TokenKind.Symbol && _tokens.Source[_tokens.Start] == '/')
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "a comment in text format starts with '#', not with '//' or '/*'",
                CommentRepair());
            SkipLine(countsBrackets: false);
            return;
        }
        else if (_tokens.Kind == TokenKind.Symbol && text is "{" or "<")
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span,
                $"'{text}' needs a field name before it: a file starts with its fields, without braces around them");
        }
        else
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, $"expected a field name, but found {Describe()}");
        }
        SkipLine();
    }

    // Several separators on one line are one mistake.
    private void ReportSeparators()
    {
        Tokenizer ahead = _tokens;
        int end = _tokens.End;
        while (ahead.Next() && (ahead.IsSymbol(',') || ahead.IsSymbol(';'))
            && ahead.Source.Slice(end, ahead.Start - end).IndexOfAny((byte)'\n', (byte)'#') < 0)
        {
            end = ahead.End;
        }
        Error(TextDiagnosticIds.ExtraSeparator, SourceSpan.FromBounds(_tokens.Start, end),
            $"an extra '{TokenText()}': at most one may follow each field; remove it",
            TokenEdits.Replace(_document, SourceSpan.FromBounds(_tokens.Start, end), ""));
        SkipTo(end);
    }

    // The rest of the line belongs to the same mistake, which ends at a closing brace or a new line. Returns the closing brace that ended
    // it, if any.
    private SourceSpan? SkipLine(bool countsBrackets = true)
    {
        int line = _document.Lines.LineOf(_tokens.Start);
        int open = 0;
        while (_tokens.Kind != TokenKind.End && (open > 0 || _document.Lines.LineOf(_tokens.Start) == line))
        {
            if (countsBrackets && _tokens.Kind == TokenKind.Symbol)
            {
                byte symbol = _tokens.Source[_tokens.Start];
                if (symbol is (byte)'{' or (byte)'<' or (byte)'[')
                {
                    open++;
                }
                else if (symbol is (byte)'}' or (byte)'>' or (byte)']' && --open < 0)
                {
                    SourceSpan closer = _tokens.Span;
                    if (symbol == ']')
                    {
                        Advance();
                    }
                    return closer;
                }
            }
            Advance();
        }
        _skipsToEnd |= open > 0;
        return null;
    }

    // A colon, or what other languages have in its place.
    private void ParseColon(DocumentField field)
    {
        SourceSpan first = _tokens.Span;
        int colons = 0;
        int others = 0;
        while (_tokens.IsSymbol(':') || _tokens.IsSymbol('=') || IsArrow(others))
        {
            colons += _tokens.IsSymbol(':') ? 1 : 0;
            others += _tokens.IsSymbol(':') ? 0 : 1;
            if (colons > 1 && others == 0)
            {
                Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "an extra ':': remove it", Replace(""));
            }
            Advance();
        }
        field.HasColon = colons + others > 0;
        if (others > 0)
        {
            var written = SourceSpan.FromBounds(first.Start, _tokens.PreviousEnd);
            Error(TextDiagnosticIds.UnexpectedToken, written,
                $"a value follows ':' in text format, not '{_document.TextOf(written)}'", TokenEdits.Replace(_document, written, ":"));
        }
    }

    // The first or the second character of '=>' or '->'.
    private readonly bool IsArrow(int others)
    {
        ReadOnlySpan<byte> text = _tokens.Source;
        int start = _tokens.Start;
        return (_tokens.IsSymbol('-') && start + 1 < text.Length && text[start + 1] == '>')
            || (_tokens.IsSymbol('>') && others > 0 && text[start - 1] is (byte)'=' or (byte)'-');
    }

    // Returns the index of the finding; -1 if it is not kept, or if there are several.
    private int ReportTokenError()
    {
        if (_tokens.Error == TokenError.InvalidEscape && Findings.IsWanted)
        {
            List<TextEdit> doubling = WindowsPath.Doubling(_tokens.Text, _tokens.Start);
            if (doubling.Count > 0)
            {
                return Error(TextDiagnosticIds.InvalidString, _tokens.Span,
                    $"this is a path, and every '\\' in it starts an escape: write '/', or '\\\\' for each '\\'",
                    new RepairEdits([.. doubling]));
            }
            int position = 0;
            while (Findings.IsWanted
                && EscapeErrors.TryFind(_tokens.Text, ref position, out SourceSpan escape, out MessageText problem, out string? repair))
            {
                var span = new SourceSpan(_tokens.Start + escape.Start, escape.Length);
                Error(TextDiagnosticIds.InvalidString, span, problem, repair is null ? null : new TextEdit(span, repair));
            }
            return -1;
        }
        if (!Findings.IsWanted)
        {
            Findings.TryEnter(TextSeverity.Error);
            return -1;
        }
        (string id, MessageText message) = TokenErrorMessages.Describe(_tokens.Error, TokenText());
        return Error(id, _tokens.Span, message, TokenRepairs.Find(_document, _tokens));
    }

    // Returns the index of the finding, so that it can be amended; -1 if it is not kept.
    private readonly int Error(string id, SourceSpan span, [InterpolatedStringHandlerArgument("")] MessageText message,
        RepairEdits repair = default, params RelatedPlace[] related)
    {
        int index = Findings.IsWanted ? Findings.Kept.Count : -1;
        Findings.Report(id, TextSeverity.Error, span, message, path: null, repair, related);
        return index;
    }

    private void Advance()
    {
        _openStringEnd = _tokens.Error == TokenError.UnterminatedString ? _tokens.End : _openStringEnd;
        _tokens.Next();
        while (_tokens.Error == TokenError.ControlCharacter && _tokens.Resume > _tokens.End)
        {
            // In a comment it is not a token: the text around the comment is valid.
            ReportTokenError();
            _tokens.Next();
        }
        if (_isPython && PythonTrivia.FindUnusual(_tokens.Source, _tokens.PreviousEnd, _tokens.Start) is { } blank)
        {
            string what = _tokens.Source[blank.Start] == 0 ? "a null character in a comment" : "this white space";
            Warnings.Report(
                TextDiagnosticIds.PythonSpelling, TextSeverity.Warning, blank,
                    $"Python's reader ignores {what}, but other readers refuse it: write a plain space", repair: BlanksRepair(blank));
        }
    }

    private readonly string TokenText() => Utf8.Decode(_tokens.Text);

    private readonly MessageText Describe() => _tokens.Kind switch
    {
        TokenKind.End => "the end of the file",
        TokenKind.String => (MessageText)$"the string {TokenText()}",
        TokenKind.Integer or TokenKind.Float => $"the number {TokenText()}",
        _ => $"'{TokenText()}'",
    };
}
