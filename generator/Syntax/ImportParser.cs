using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Parses import statements.</summary>
internal static class ImportParser
{
    public static void Parse(ref ParserState state, in Statement statement, ref SyntaxList<ImportSyntax> imports)
    {
        state.Next();
        SourceSpan kindSpan = state.Span;
        ImportKind kind = state.TryConsume("public"u8) ? ImportKind.Public
            : state.TryConsume("weak"u8) ? ImportKind.Weak
            : state.TryConsume("option"u8) ? ImportKind.Option
            : ImportKind.Plain;
        if (LiteralParser.ParseStringAsName(ref state, "the file to import, in quotes") is not { } path)
        {
            StatementRecovery.Skip(ref state, statement);
            return;
        }
        StatementRecovery.End(ref state, statement);
        if (state.IsEditionKnown)
        {
            Check(ref state, kind, kindSpan, path);
        }
        imports.Add(new ImportSyntax(kind, path, statement.SpanTo(state)));
    }

    private static void Check(ref ParserState state, ImportKind kind, SourceSpan kindSpan, NameSyntax path)
    {
        if (kind == ImportKind.Option && !state.HasVisibility)
        {
            state.Report(SyntaxDiagnostics.ImportKindNotAllowed, kindSpan, "option", "before edition 2024: leave 'option' out");
        }
        else if (kind == ImportKind.Weak && state.HasVisibility)
        {
            state.Report(SyntaxDiagnostics.ImportKindNotAllowed, kindSpan, "weak", $"from edition 2024 on: write 'option' instead");
        }
        state.HasOptionImport |= kind == ImportKind.Option;
        if (kind != ImportKind.Option && state.HasOptionImport)
        {
            state.Report(SyntaxDiagnostics.ImportOrder, path.Span, path.Text);
        }
    }
}
