using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A body in braces while it is read: what it belongs to, and where its brace opened.</summary>
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
    /// Goes behind the opening brace. A brace that is missing before an indented line is reported and taken as read;
    /// false where there is nothing like a body.
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
        if (isOtherBracket || (statement.Column >= 0 && state.Kind == TokenKind.Symbol && ParserState.ColumnOf(state.Peek()) > statement.Column))
        {
            // Something else stands in the brace's place.
            state.Next();
            return true;
        }
        StatementRecovery.Skip(ref state, statement);
        return false;
    }

    /// <summary>
    /// Whether another statement follows; goes behind the closing brace where none does. Where the file lacks a brace or has one
    /// too many, the layout tells which body it was.
    /// </summary>
    public bool Continues(ref ParserState state)
    {
        state.CheckCancellation();
        if (!_isEntered)
        {
            _isEntered = true;
            // Where the body is not indented, its layout says nothing.
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

    /// <summary>Says that something in braces should have been closed before the current token.</summary>
    public static void ReportMissingBrace(ref ParserState state, MessageText what, int brace, int column)
    {
        SourceLocation opened = state.Text.Lines.Locate(brace);
        string place = $"{ParserState.Invariant(opened.Line)}:{ParserState.Invariant(opened.Column)}";
        state.Fail(SyntaxDiagnostics.MissingBrace, new SourceSpan(state.PreviousEnd, 0), what, place);
        if (state.Kind == TokenKind.Symbol && !state.At('}') && state.Column >= 0 && state.Column == column)
        {
            // Something else stands in the brace's place.
            state.Next();
        }
    }
}
