namespace AmctGen.Text;

/// <summary>
/// Finds the mistakes of a text that can be corrected without its fields: characters that are not plain, strings with a wrong end, and
/// comments of other languages.
/// </summary>
/// <remarks>Only texts with errors are searched. The time is linear in the length of the text.</remarks>
ref partial struct CorrectionFinder
{
    private const int MostEdits = 1000;

    private readonly TextDocument _document;
    private readonly ReadOnlySpan<byte> _text;
    // In the values of options in a .proto, comments start with slashes.
    private readonly bool _hasSlashComments;
    private readonly List<Correction> _found = [];
    private Tokenizer _tokens;
    // Where the text of the tokenizer starts.
    private int _origin;
    // The tokens before the current one.
    private TokenKind _previousKind = TokenKind.End;
    private byte _previousFirst;
    private int _previousEnd;
    private byte _beforePrevious;
    // The brackets and braces that are open.
    private readonly List<byte> _nesting = [];
    // Of the current line.
    private int _openBraces;
    // The characters of one kind on one line are one mistake.
    private Correction? _group;
    private CharacterGroup? _groupContent;
    private int _groupEnd;
    private CharacterMistake _groupKind;
    // The number of bytes that may be read again to find out where a string ends.
    private long _rescans;
    // Where the second version of a conflict starts and ends.
    private SourceSpan _skipped;
    // What was searched for in the rest of the text and is not there.
    private bool _lacksBlockEnd;
    private bool _lacksConflictEnd;
    // The closing brace of all fields.
    private int _outerClose = -1;

    private CorrectionFinder(TextDocument document)
    {
        _document = document;
        _text = document.Text.Span;
        _tokens = new Tokenizer(_text, document.Options);
        _origin = 0;
        _hasSlashComments = (document.Options & TokenizerOptions.CStyleComments) != 0;
        _rescans = (4L * _text.Length) + 65_536;
    }

    /// <summary>The corrections, in the order of their locations.</summary>
    /// <param name="document">A document with errors.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static List<Correction> Find(TextDocument document, CancellationToken cancellationToken)
    {
        var finder = new CorrectionFinder(document);
        finder.FindOuterBraces();
        while (finder._tokens.Next() || finder._tokens.Error != TokenError.None)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finder._tokens.Kind == TokenKind.End || finder._found.Count == TextDocument.MostFindings)
            {
                break;
            }
            finder.ReadToken();
        }
        return finder._found;
    }

    private readonly int Start => _origin + _tokens.Start;

    private readonly int End => _origin + _tokens.End;

    // Whether the current token is the first one of its line.
    private readonly bool StartsLine => _previousEnd == 0 || _text.Slice(_previousEnd, Start - _previousEnd).IndexOf((byte)'\n') >= 0;

    private void ReadToken()
    {
        int start = Start;
        if (start == _outerClose)
        {
            return;
        }
        if (start >= _skipped.Start && start < _skipped.End)
        {
            Restart(_skipped.End);
            return;
        }
        int origin = _origin;
        bool startsLine = StartsLine;
        TokenKind kind = _tokens.Kind;
        if (_tokens.Error == TokenError.NonAscii || (_tokens.Error == TokenError.ControlCharacter && _tokens.Resume == _tokens.End))
        {
            ReadCharacter();
            return;
        }
        if (kind == TokenKind.String)
        {
            ReadString();
        }
        else if (kind == TokenKind.Symbol && !_hasSlashComments && ReadComment())
        {
            return;
        }
        if (startsLine)
        {
            _openBraces = 0;
        }
        if (kind == TokenKind.Symbol)
        {
            Nest(_text[start]);
            _openBraces += _text[start] switch { (byte)'{' => 1, (byte)'}' => -1, _ => 0 };
        }
        _beforePrevious = _previousFirst;
        _previousKind = kind;
        _previousFirst = _text[start];
        _previousEnd = _origin == origin ? End : _origin;
    }

    private void Nest(byte symbol)
    {
        if (symbol is (byte)'[' or (byte)'{' or (byte)'<')
        {
            _nesting.Add(symbol);
        }
        else if (symbol is (byte)']' or (byte)'}' or (byte)'>' && _nesting.Count > 0)
        {
            _nesting.RemoveAt(_nesting.Count - 1);
        }
    }

    private readonly bool IsInList => _nesting.Count > 0 && _nesting[_nesting.Count - 1] == '[';

    // Continues at another location of the text.
    private void Restart(int position)
    {
        _origin = position;
        _tokens = new Tokenizer(_text.Slice(position), _document.Options);
    }

    // The end of the line that contains a location, without its line break.
    private readonly int EndOfLine(int position)
    {
        int length = _text.Slice(position).IndexOf((byte)'\n');
        return length < 0 ? _text.Length : position + length;
    }

    private readonly int SkipBlanks(int position)
    {
        while (position < _text.Length && _text[position] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            position++;
        }
        return position;
    }
}
