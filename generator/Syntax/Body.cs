using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A body in braces while it is read: its owner, and the location of its opening brace.</summary>
internal struct Body
{
    private readonly string _kind;
    private readonly string _name;
    private readonly int _brace;
    private int _column;
    private bool _isEntered;

    private Body(string kind, string name, int brace, int column)
    {
        _kind = kind;
        _name = name;
        _brace = brace;
        _column = column;
    }

    /// <summary>
    /// Skips the opening brace. A brace that is missing before an indented line is reported, and parsing goes on as if it were there;
    /// returns false if there is no body.
    /// </summary>
    public static bool TryOpen(ref ParserState state, in Statement statement, string kind, string name, out Body body)
    {
        body = new Body(kind, name, state.Start, statement.Column);
        if (state.TryConsume('{'))
        {
            return true;
        }
        state.FailExpected("'{'");
        if (statement.Column >= 0 && state.Column > statement.Column && state.Kind == TokenKind.Identifier)
        {
            return true;
        }
        bool isOtherBracket = state.At('(') || state.At('[');
        if (isOtherBracket
            || (statement.Column >= 0 && state.Kind == TokenKind.Symbol && ParserState.ColumnOf(state.Peek()) > statement.Column))
        {
            // Another token is in the place of the brace.
            state.Next();
            return true;
        }
        StatementRecovery.Skip(ref state, statement);
        return false;
    }

    /// <summary>
    /// Whether another statement follows; if not, skips the closing brace. If the file is missing a brace or has one
    /// too many, the layout determines which body it belongs to.
    /// </summary>
    public bool Continues(ref ParserState state)
    {
        state.CheckCancellation();
        if (!_isEntered)
        {
            _isEntered = true;
            // If the body is not indented, its layout cannot be used.
            if (state.Column >= 0 && state.Column <= _column && !StatementRecovery.StartsDeclaration(ref state) && !state.At('}'))
            {
                _column = -1;
            }
        }
        while (_column >= 0 && state.At('}') && state.Column > _column && state.TryTakeUnmatched())
        {
            state.Report(SyntaxDiagnostics.UnmatchedBrace, state.Span);
            state.Next();
        }
        if (state.AtEnd || state.LacksBrace(_column))
        {
            ReportMissingBrace(ref state, $"{_kind} '{_name}'", _brace, _column);
            state.ResumeReporting();
            return false;
        }
        return !state.TryConsume('}');
    }

    /// <summary>Reports that something in braces should have been closed before the current token.</summary>
    public static void ReportMissingBrace(ref ParserState state, MessageText what, int brace, int column)
    {
        SourceLocation opened = state.Text.Lines.Locate(brace);
        string place = $"{ParserState.Invariant(opened.Line)}:{ParserState.Invariant(opened.Column)}";
        var opening = new RelatedSpan(new SourceSpan(brace, 1), $"{what} is opened here");
        state.Fail(SyntaxDiagnostics.MissingBrace, new SourceSpan(state.PreviousEnd, 0), opening, what, place);
        if (state.Kind == TokenKind.Symbol && !state.At('}') && state.Column >= 0 && state.Column == column)
        {
            // Another token is in the place of the brace.
            state.Next();
        }
    }
}
