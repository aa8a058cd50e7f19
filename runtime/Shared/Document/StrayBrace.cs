namespace AmctGen.Text;

/// <summary>Finds the closing brace that is one too many, by the layout of the text.</summary>
ref struct StrayBrace
{
    private const int MostCandidates = 8;

    private readonly TextDocument _document;
    private readonly Stack<(int Line, SourceSpan Name)> _open = new();
    private Tokenizer _tokens;

    private StrayBrace(TextDocument document)
    {
        _document = document;
        _tokens = new Tokenizer(document.Text.Span, document.Options);
    }

    /// <summary>The correction that removes the brace; null if the layout does not show which one it is.</summary>
    /// <param name="document">A document with a closing brace that closes nothing.</param>
    public static Correction? Find(TextDocument document) => new StrayBrace(document).Find();

    private Correction? Find()
    {
        var candidates = new List<(SourceSpan Brace, (int Line, SourceSpan Name) Opened)>();
        Walk(candidates, skipped: -1);
        int fewest = CountMisplaced(skipped: -1);
        Correction? found = null;
        foreach ((SourceSpan brace, (int Line, SourceSpan Name) opened) in candidates)
        {
            int misplaced = CountMisplaced(brace.Start);
            if (misplaced < fewest)
            {
                fewest = misplaced;
                found = Correct(brace, opened);
            }
        }
        return found;
    }

    // The number of fields whose indentation does not fit the text without one brace, or without the ones that close nothing.
    private int CountMisplaced(int skipped)
    {
        _tokens = new Tokenizer(_document.Text.Span, _document.Options);
        _open.Clear();
        return Walk(null, skipped);
    }

    private int Walk(List<(SourceSpan Brace, (int Line, SourceSpan Name) Opened)>? candidates, int skipped)
    {
        SourceSpan name = default;
        SourceSpan last = default;
        (int Line, SourceSpan Name) opened = default;
        int misplaced = 0;
        while (_tokens.Next() && (candidates is null || candidates.Count < MostCandidates))
        {
            bool startsLine = StartsLine();
            if (_tokens.IsSymbol('{'))
            {
                _open.Push((_document.Lines.LineOf(_tokens.Start), name));
            }
            else if (_tokens.IsSymbol('}') && _tokens.Start != skipped && _open.Count > 0)
            {
                opened = _open.Pop();
                last = _tokens.Span;
                bool isDeeper = startsLine && Indentation(_tokens.Start) > IndentationOf(opened.Line);
                bool isEarlier = !startsLine && opened.Line < _document.Lines.LineOf(_tokens.Start);
                if (isDeeper || isEarlier)
                {
                    candidates?.Add((last, opened));
                }
            }
            else if (_tokens.Kind == TokenKind.Identifier)
            {
                name = _tokens.Span;
                bool isInside = _open.Count == 0 && last.Length > 0 && startsLine && Indentation(name.Start) > 0;
                bool isOutside = startsLine && _open.Count > 0 && _document.Lines.LineOf(name.Start) != _open.Peek().Line
                    && Indentation(name.Start) <= IndentationOf(_open.Peek().Line);
                misplaced += isInside || isOutside ? 1 : 0;
                if (isInside)
                {
                    candidates?.Add((last, opened));
                }
            }
        }
        return misplaced + _open.Count;
    }

    private readonly Correction Correct(SourceSpan brace, (int Line, SourceSpan Name) opened)
    {
        string name = _document.TextOf(opened.Name);
        int line = _document.Locate(_document.Lines.LineStart(opened.Line)).Line;
        var correction = new Correction
        {
            Id = TextDiagnosticIds.StrayCloser,
            Span = _document.InFile(brace),
            Message = () => $"this '}}' is probably one too many: it closes '{name}', opened in line {line}, too early",
        };
        correction.Reading.Add(TextEdit.Remove(correction.Span));
        return correction;
    }

    private readonly bool StartsLine() => _tokens.PreviousEnd == 0
        || _tokens.Source.Slice(_tokens.PreviousEnd, _tokens.Start - _tokens.PreviousEnd).IndexOf((byte)'\n') >= 0;

    private readonly int Indentation(int offset) => offset - _document.Lines.LineStart(_document.Lines.LineOf(offset));

    private readonly int IndentationOf(int line)
    {
        int start = _document.Lines.LineStart(line);
        int first = start;
        while (first < _tokens.Source.Length && first - start < 1000 && _tokens.Source[first] is (byte)' ' or (byte)'\t')
        {
            first++;
        }
        return first - start;
    }
}
