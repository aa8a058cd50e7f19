using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Finds the token at which parsing continues after an error, by means of the indentation.</summary>
internal static class StatementRecovery
{
    /// <summary>The <c>;</c> of a statement. If it is missing at the end of a line, the next line is a separate statement.</summary>
    public static void End(ref ParserState state, in Statement statement)
    {
        if (state.TryConsume(';'))
        {
            return;
        }
        bool isComplete = state.AtEnd || state.At('}') || StartsStatement(ref state)
            || (state.IsFirstOnLine && state.Column <= Math.Max(statement.Column, 0));
        // A closing brace without an opening one does not end the statement.
        TextEdit? repair = isComplete && !(state.At('}') && state.LacksOpening) ? TextEdit.Insert(state.PreviousEnd, ";") : null;
        state.Fail(SyntaxDiagnostics.MissingSemicolon, new SourceSpan(state.PreviousEnd, 0), repair);
        if (!isComplete)
        {
            Skip(ref state, statement);
        }
    }

    /// <summary>
    /// Skips a broken statement: up to its <c>;</c> or block, or to where the next statement must begin, which is a line that is
    /// not indented deeper than the broken one.
    /// </summary>
    public static void Skip(ref ParserState state, in Statement statement)
    {
        while (!state.AtEnd)
        {
            if (state.TryConsume(';') || (state.At('}') && !state.TryTakeUnmatched()))
            {
                break;
            }
            if (!state.At('{'))
            {
                if (BeginsNext(ref state, statement))
                {
                    break;
                }
                state.Next();
                continue;
            }
            if (state.Start == statement.Start && state.TryTakeUnclosed())
            {
                state.Next();
                break;
            }
            SkipBlock(ref state);
            // The statement continues after a value in braces; a body ends it.
            if (!state.At(';') && !state.At(',') && !state.At(']') && !(state.At('}') && state.LacksOpening))
            {
                break;
            }
        }
        state.ResumeReporting();
    }

    /// <summary>Whether the current token must belong to the statement after the given one.</summary>
    public static bool BeginsNext(ref ParserState state, in Statement statement)
    {
        bool mayBegin = state.Start > statement.Start && (state.Kind == TokenKind.Identifier || state.At('.') || state.At('}'));
        int column = mayBegin ? state.Column : -1;
        return column >= 0 && (column <= statement.Column || StartsStatement(ref state));
    }

    /// <summary>Skips from an opening brace past its closing one, without recursion.</summary>
    public static void SkipBlock(ref ParserState state)
    {
        int depth = 0;
        do
        {
            depth += state.At('{') ? 1 : state.At('}') ? -1 : 0;
            state.Next();
        }
        while (depth > 0 && !state.AtEnd);
        if (state.AtEnd && depth > 0)
        {
            state.SuppressErrors();
        }
    }

    /// <summary>Whether the current token can start a declaration of a file.</summary>
    public static bool StartsDeclaration(ref ParserState state) =>
        state.Kind == TokenKind.Identifier
        && (state.At("message"u8) || state.At("enum"u8) || state.At("service"u8) || state.At("extend"u8) || state.At("import"u8)
            || state.At("package"u8) || state.At("option"u8)
            || (state.HasVisibility && (state.At("export"u8) || state.At("local"u8))));

    // Words that hardly ever continue a statement.
    private static bool StartsStatement(ref ParserState state) =>
        state.Kind == TokenKind.Identifier
        && (state.At("optional"u8) || state.At("repeated"u8) || state.At("required"u8) || state.At("message"u8) || state.At("enum"u8)
            || state.At("oneof"u8) || state.At("reserved"u8) || state.At("extensions"u8) || state.At("option"u8) || state.At("rpc"u8));
}
