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
            if (_tokens.IsSymbol('}') || _tokens.IsSymbol('>'))
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
            if (_trustIndentation && closer != '\0' && StartsLine() && Column() <= indentation && LooksLikeField())
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
        ParseValueOf(field, depth);
        message.HasError |= field.Value is null || (ErrorCount > errors && field.Value is DocumentScalar);
        if (_tokens.IsSymbol(',') || _tokens.IsSymbol(';'))
        {
            Advance();
        }
    }

    private void ReportNoName()
    {
        if (_tokens.IsSymbol(',') || _tokens.IsSymbol(';'))
        {
            Error(TextDiagnosticIds.ExtraSeparator, _tokens.Span, $"an extra '{TokenText()}': at most one may follow each field; remove it",
                Replace(""));
            Advance();
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
            bool isSecondValue = _tokens.Kind is not (TokenKind.Symbol or TokenKind.End) && _tokens.PreviousEnd > 0
                && _tokens.Source[_tokens.PreviousEnd - 1] == ',';
            MessageText hint = isSecondValue ? ": several values of a field are written as a list, [a, b]" : "";
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, $"expected a field name, but found {Describe()}{hint}");
        }
        SkipLine();
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

    private void ParseColon(DocumentField field)
    {
        if (_tokens.IsSymbol('='))
        {
            Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "a value follows ':' in text format, not '='", Replace(":"));
            field.HasColon = true;
            Advance();
        }
        else if (_tokens.IsSymbol(':'))
        {
            field.HasColon = true;
            Advance();
            while (_tokens.IsSymbol(':'))
            {
                Error(TextDiagnosticIds.UnexpectedToken, _tokens.Span, "an extra ':': remove it", Replace(""));
                Advance();
            }
        }
    }

    private void ReportTokenError()
    {
        if (_tokens.Error == TokenError.InvalidEscape && Findings.IsWanted)
        {
            int position = 0;
            while (Findings.IsWanted
                && EscapeErrors.TryFind(_tokens.Text, ref position, out SourceSpan escape, out MessageText problem, out string? repair))
            {
                var span = new SourceSpan(_tokens.Start + escape.Start, escape.Length);
                Error(TextDiagnosticIds.InvalidString, span, problem, repair is null ? null : new TextEdit(span, repair));
            }
            return;
        }
        if (!Findings.IsWanted)
        {
            Findings.TryEnter(TextSeverity.Error);
            return;
        }
        (string id, MessageText message) = TokenErrorMessages.Describe(_tokens.Error, TokenText());
        Error(id, _tokens.Span, message, TokenRepairs.Find(_document, _tokens));
    }

    private readonly void Error(string id, SourceSpan span, [InterpolatedStringHandlerArgument("")] MessageText message,
        RepairEdits repair = default, params RelatedPlace[] related) =>
        Findings.Report(id, TextSeverity.Error, span, message, path: null, repair, related);

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

    private readonly bool StartsLine()
    {
        ReadOnlySpan<byte> gap = _tokens.Source.Slice(_tokens.PreviousEnd, _tokens.Start - _tokens.PreviousEnd);
        return _tokens.PreviousEnd == 0 || gap.IndexOf((byte)'\n') >= 0;
    }

    private readonly int Column() => _tokens.Start - _document.Lines.LineStart(_document.Lines.LineOf(_tokens.Start));

    // The indentation of the line that contains an offset.
    private readonly int Indentation(int offset)
    {
        int start = _document.Lines.LineStart(_document.Lines.LineOf(offset));
        // Deeper indentation is not realistic, and a long run of blanks would be scanned again for each message after it.
        int end = Math.Min(offset, start + 1000);
        int position = start;
        while (position < end && Characters.IsWhiteSpace(_tokens.Source[position]))
        {
            position++;
        }
        return position - start;
    }

    // Whether the current token is a name that is followed by a colon or a message.
    private readonly bool LooksLikeField()
    {
        if (_tokens.Kind != TokenKind.Identifier)
        {
            return false;
        }
        Tokenizer ahead = _tokens;
        ahead.Next();
        return ahead.IsSymbol(':') || ahead.IsSymbol('{') || ahead.IsSymbol('<');
    }

    // A word that is followed by a value on its line cannot be a value itself.
    private readonly bool LacksColon()
    {
        if (_tokens.Kind != TokenKind.Identifier)
        {
            return false;
        }
        Tokenizer ahead = _tokens;
        ahead.Next();
        bool isValue = ahead.Kind is TokenKind.String or TokenKind.Integer or TokenKind.Float || ahead.IsSymbol('-');
        return isValue && _tokens.Source.Slice(_tokens.End, ahead.Start - _tokens.End).IndexOf((byte)'\n') < 0;
    }
}
