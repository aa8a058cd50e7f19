using System.Runtime.CompilerServices;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The state of the parser in one file: its position, the syntax or edition, and the findings.</summary>
/// <remarks>
/// One mistake causes one error: after an error nothing more is reported about the same token (<see cref="_quietAt"/>),
/// because other errors there follow from it.
/// </remarks>
internal ref struct ParserState
{
    /// <summary>The number of errors after which further errors of the file are omitted.</summary>
    public const int MaximumErrors = 1000;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    // Shared by the copies of the state, as the list is.
    private readonly StrongBox<int> _errorCount = new();
    private readonly CancellationToken _cancellationToken;
    private Tokenizer _tokens;
    private int _quietAt = -1;
    private int? _balance;

    public ParserState(SourceFile text, CancellationToken cancellationToken)
    {
        Text = text;
        _cancellationToken = cancellationToken;
        _tokens = new Tokenizer(text.Bytes, TokenizerOptions.Proto);
        Next();
    }

    public SourceFile Text { get; }

    public Edition Edition { get; set; }

    /// <summary>Whether the syntax or edition is known; otherwise rules that depend on it are not checked.</summary>
    public bool IsEditionKnown { get; set; } = true;

    /// <summary>Allows everything that any syntax or edition allows, because that of the file could not be read.</summary>
    public void ForgetEdition()
    {
        IsEditionKnown = false;
        HasVisibility = true;
    }

    /// <summary>Whether <c>export</c>, <c>local</c> and <c>import option</c> exist.</summary>
    public bool HasVisibility { get; set; }

    /// <summary>Whether an <c>import option</c> has been read: only such imports may follow.</summary>
    public bool HasOptionImport { get; set; }

    /// <summary>The number of open message bodies.</summary>
    public int Depth { get; set; }

    /// <summary>The fields and values without a number in the bodies that are open.</summary>
    public List<MissingNumber> MissingNumbers { get; } = [];

    /// <summary>The number of findings.</summary>
    public readonly int FindingCount => _diagnostics.Count;

    /// <summary>A reusable buffer for the bytes of strings.</summary>
    public List<byte> StringBytes { get; } = [];

    public readonly TokenKind Kind => _tokens.Kind;

    public readonly int Start => _tokens.Start;

    public readonly int PreviousEnd => _tokens.PreviousEnd;

    public readonly SourceSpan Span => _tokens.Span;

    public readonly bool IsTokenSound => _tokens.Error == TokenError.None;

    public readonly ReadOnlySpan<byte> TokenText => _tokens.Text;

    public readonly ReadOnlySpan<byte> Source => _tokens.Source;

    public readonly bool AtEnd => _tokens.Kind == TokenKind.End;

    public readonly EquatableArray<DiagnosticInfo> Diagnostics
    {
        get
        {
            // Some mistakes can only be classified after the following tokens have been read.
            _diagnostics.Sort(static (left, right) => left.Place.Start.CompareTo(right.Place.Start));
            return new EquatableArray<DiagnosticInfo>([.. _diagnostics]);
        }
    }

    public readonly bool At(char symbol) => _tokens.IsSymbol(symbol);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool At(ReadOnlySpan<byte> keyword) => _tokens.IsIdentifier(keyword);

    /// <summary>Peeks at the token after the current one.</summary>
    public readonly Tokenizer Peek()
    {
        Tokenizer next = _tokens;
        next.Next();
        return next;
    }

    public bool TryConsume(char symbol)
    {
        if (!At(symbol))
        {
            return false;
        }
        Next();
        return true;
    }

    public bool TryConsume(ReadOnlySpan<byte> keyword)
    {
        if (!At(keyword))
        {
            return false;
        }
        Next();
        return true;
    }

    /// <summary>Moves to the next meaningful token; errors inside of tokens are reported on the way.</summary>
    public void Next()
    {
        bool wasSound = IsTokenSound;
        _tokens.Next();
        if (_tokens.Error is TokenError.NonAscii or TokenError.ControlCharacter)
        {
            SkipInvalidCharacters();
            wasSound = false;
        }
        if (!wasSound)
        {
            _quietAt = _tokens.Start;
        }
        if (_tokens.Error != TokenError.None)
        {
            TokenErrors.Report(ref this, _tokens.Error);
            _quietAt = _tokens.Start;
        }
    }

    // A sequence of them is one mistake: a word in another script.
    private void SkipInvalidCharacters()
    {
        int start = _tokens.Start;
        int end = _tokens.End;
        TokenError error = _tokens.Error;
        while (_tokens.Error is TokenError.NonAscii or TokenError.ControlCharacter)
        {
            if (_tokens.Start != end && _tokens.Start != start)
            {
                TokenErrors.ReportCharacters(this, SourceSpan.FromBounds(start, end), error);
                start = _tokens.Start;
                error = _tokens.Error;
            }
            end = _tokens.End;
            _tokens.Next();
        }
        TokenErrors.ReportCharacters(this, SourceSpan.FromBounds(start, end), error);
    }

    public readonly void CheckCancellation() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The number of errors, including suppressed ones, to determine whether something was read without errors.</summary>
    public readonly int ErrorCount => _errorCount.Value;

    /// <summary>Reports a finding about a span, even if errors are suppressed.</summary>
    public readonly void Report(FindingKind kind, SourceSpan span, params DiagnosticArgument[] arguments) =>
        Report(kind, span, default(RepairEdits), arguments);

    /// <summary>Reports a finding about a span with its repair, even if errors are suppressed.</summary>
    public readonly void Report(FindingKind kind, SourceSpan span, RepairEdits repair, params DiagnosticArgument[] arguments)
    {
        _errorCount.Value += kind.Severity == TextSeverity.Error ? 1 : 0;
        if (_diagnostics.Count < MaximumErrors)
        {
            _diagnostics.Add(DiagnosticInfo.Create(kind, Text, span, repair, arguments));
        }
        else if (_diagnostics.Count == MaximumErrors)
        {
            _diagnostics.Add(DiagnosticInfo.Create(LimitDiagnostics.TooManyErrors, Text, span, Invariant(MaximumErrors)));
        }
    }

    /// <summary>Reports that the current token is not allowed here. Always returns false, so that the caller can return it.</summary>
    public bool Fail(FindingKind kind, SourceSpan span, params DiagnosticArgument[] arguments) =>
        Fail(kind, span, default(RepairEdits), arguments);

    /// <summary>Reports that the current token is not allowed here because of another part of the file. Always returns false.</summary>
    public bool Fail(FindingKind kind, SourceSpan span, RelatedSpan related, params DiagnosticArgument[] arguments)
    {
        int index = _diagnostics.Count;
        Fail(kind, span, arguments);
        if (index < _diagnostics.Count && index < MaximumErrors)
        {
            _diagnostics[index] = _diagnostics[index].With(Text, related);
        }
        return false;
    }

    /// <summary>Reports that the current token is not allowed here, with the repair. Always returns false.</summary>
    public bool Fail(FindingKind kind, SourceSpan span, RepairEdits repair, params DiagnosticArgument[] arguments)
    {
        _errorCount.Value++;
        if (_quietAt != _tokens.Start)
        {
            _quietAt = _tokens.Start;
            Report(kind, span, repair, arguments);
        }
        return false;
    }

    /// <summary>Reports that something else is expected here. Always returns false, so that the caller can return it.</summary>
    public bool FailExpected(MessageText expected, TextEdit? repair = null)
    {
        // A token that is missing at the end of a line is reported there, not at the start of the next line.
        bool isMissing = AtEnd || (IsFirstOnLine && (Kind == TokenKind.Identifier || At('}')));
        SourceSpan span = isMissing ? new SourceSpan(PreviousEnd, 0) : Span;
        return Fail(SyntaxDiagnostics.UnexpectedToken, span, repair, expected, Describe());
    }

    /// <summary>The edit that replaces tokens; null if it would remove a comment.</summary>
    public readonly TextEdit? Replace(SourceSpan span, string newText) => TokenEdits.Replace(Source, TokenizerOptions.Proto, span, newText);

    /// <summary>Repairs the missing numbers of a body that has been read.</summary>
    /// <param name="first">The number of missing numbers before the body.</param>
    /// <param name="numbers">The numbers that are free in it; null if they are not known.</param>
    /// <param name="most">The highest number that can be given.</param>
    public readonly void RepairNumbers(int first, FreeNumbers? numbers, long most)
    {
        for (int i = first; numbers is not null && i < MissingNumbers.Count; i++)
        {
            MissingNumber missing = MissingNumbers[i];
            long number = numbers.Next();
            if (number > most)
            {
                break;
            }
            string text = FormattableString.Invariant($" = {number}{(missing.EndsStatement ? ";" : "")}");
            RepairEdits repair = TextEdit.Insert(missing.Offset, text);
            _diagnostics[missing.Finding] = _diagnostics[missing.Finding] with { Repair = repair.ToRepair(Text.Bytes) };
        }
        MissingNumbers.RemoveRange(first, MissingNumbers.Count - first);
    }

    /// <summary>Suppresses further errors about the current token.</summary>
    public void SuppressErrors() => _quietAt = _tokens.Start;

    /// <summary>Ends the suppression of errors: a new statement starts here.</summary>
    public void ResumeReporting()
    {
        if (IsTokenSound && !AtEnd)
        {
            _quietAt = -1;
        }
    }

    public bool Expect(char symbol) => TryConsume(symbol) || FailExpected($"'{symbol}'");

    /// <summary>The current token, for a message.</summary>
    public readonly MessageText Describe()
    {
        if (AtEnd)
        {
            return "the end of the file";
        }
        return $"'{Shown.Text(TokenText)}'";
    }

    /// <summary>Whether there is a line end between the previous token and the current one.</summary>
    public readonly bool IsFirstOnLine => Column >= 0;

    /// <summary>The zero-based column of the current token in bytes if it is the first one on its line; otherwise -1.</summary>
    public readonly int Column => ColumnOf(_tokens);

    /// <summary>The zero-based column of another token.</summary>
    public static int ColumnOf(scoped in Tokenizer token)
    {
        int gap = token.PreviousEnd;
        int lineEnd = token.Source.Slice(gap, token.Start - gap).LastIndexOfAny((byte)'\n', (byte)'\r');
        return lineEnd >= 0 ? token.Start - gap - lineEnd - 1 : gap == 0 ? token.Start : -1;
    }

    /// <summary>
    /// Whether the body that <paramref name="column"/> opened should have been closed before the current token: the token is
    /// indented like the opening line or less, and the file is missing a brace.
    /// </summary>
    public bool LacksBrace(int column)
    {
        if (column < 0)
        {
            return false;
        }
        int here = Column;
        if (here < 0 || here > column || (here == column && At('}')))
        {
            return false;
        }
        return TryTakeUnclosed();
    }

    /// <summary>Whether the file has more opening braces than closing ones. Each of them is reported once.</summary>
    public bool TryTakeUnclosed()
    {
        _balance ??= CountBraces();
        if (_balance <= 0)
        {
            return false;
        }
        _balance--;
        return true;
    }

    /// <summary>Whether extra closing braces have not been reported yet.</summary>
    public bool LacksOpening => (_balance ??= CountBraces()) < 0;

    /// <summary>Whether nothing has been reported yet.</summary>
    public readonly bool IsSound => _diagnostics.Count == 0;

    /// <summary>Whether the file has more closing braces than opening ones. Each of them is reported once.</summary>
    public bool TryTakeUnmatched()
    {
        if (!LacksOpening)
        {
            return false;
        }
        _balance++;
        return true;
    }

    private readonly int CountBraces()
    {
        var tokens = new Tokenizer(_tokens.Source, TokenizerOptions.Proto);
        int balance = 0;
        while (tokens.Next())
        {
            balance += tokens.IsSymbol('{') ? 1 : tokens.IsSymbol('}') ? -1 : 0;
        }
        return balance;
    }

    public static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
