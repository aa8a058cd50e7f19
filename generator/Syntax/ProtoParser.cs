using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Parses a .proto file. It only throws on cancellation: for any bytes, the valid parts become syntax.</summary>
internal static class ProtoParser
{
    public static Parsed<ProtoFileSyntax> Parse(SourceFile text, CancellationToken cancellationToken)
    {
        var state = new ParserState(text, cancellationToken);
        var start = new Statement(state);
        NameSyntax? editionText = EditionParser.Parse(ref state);
        DocComments docs = editionText is null ? DocComments.None : DocCommentReader.Read(state, start);
        NameSyntax? package = null;
        var imports = new SyntaxList<ImportSyntax>();
        var content = new MessageBody();
        var services = new SyntaxList<ServiceSyntax>();
        while (!state.AtEnd)
        {
            state.CheckCancellation();
            ParseStatement(ref state, ref package, ref imports, ref content, ref services);
        }
        var file = new ProtoFileSyntax
        {
            Text = text,
            Edition = state.Edition,
            EditionText = editionText,
            Docs = docs,
            Package = package,
            Imports = imports.ToImmutable(),
            Options = content.Options.ToImmutable(),
            Messages = content.Messages.ToImmutable(),
            Enums = content.Enums.ToImmutable(),
            Extends = content.Extends.ToImmutable(),
            Services = services.ToImmutable(),
        };
        return new Parsed<ProtoFileSyntax>(file, text.EncodingProblem is { } problem ? NotUtf8(text, problem) : state.Diagnostics);
    }

    // Declarations are kept as far as possible, so that other files do not report the mistakes of this one.
    private static EquatableArray<DiagnosticInfo> NotUtf8(SourceFile text, EncodingProblem problem) =>
        new([DiagnosticInfo.Create(LimitDiagnostics.NotUtf8, text, problem.Span, (MessageText)problem.Message)]);

    private static void ParseStatement(
        ref ParserState state,
        ref NameSyntax? package,
        ref SyntaxList<ImportSyntax> imports,
        ref MessageBody content,
        ref SyntaxList<ServiceSyntax> services)
    {
        var statement = new Statement(state);
        if (state.TryConsume(';'))
        {
            return;
        }
        VisibilityParser.TryParse(ref state, out SymbolVisibility visibility);
        if (state.At("message"u8))
        {
            Add(ref content.Messages, MessageParser.Parse(ref state, statement, visibility));
        }
        else if (state.At("enum"u8))
        {
            Add(ref content.Enums, EnumParser.Parse(ref state, statement, visibility));
        }
        else if (state.At("service"u8))
        {
            Add(ref services, ServiceParser.Parse(ref state, statement));
        }
        else if (state.At("extend"u8))
        {
            Add(ref content.Extends, FieldParser.ParseExtend(ref state, statement));
        }
        else if (state.At("import"u8))
        {
            ImportParser.Parse(ref state, statement, ref imports);
        }
        else if (state.At("package"u8))
        {
            ParsePackage(ref state, statement, ref package);
        }
        else if (state.At("option"u8))
        {
            OptionParser.ParseStatement(ref state, statement, ref content.Options);
        }
        else
        {
            Recover(ref state, statement);
        }
    }

    private static void ParsePackage(ref ParserState state, in Statement statement, ref NameSyntax? package)
    {
        state.Next();
        if (NameParser.ParseQualified(ref state, "a package name", mayStartWithDot: false) is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            return;
        }
        StatementRecovery.End(ref state, statement);
        if (package is not null)
        {
            state.Report(SyntaxDiagnostics.SecondPackage, name.Span, package.Text);
            return;
        }
        package = name;
    }

    // Tokens up to the next start of a declaration are skipped as one mistake.
    private static void Recover(ref ParserState state, in Statement statement)
    {
        if (state.At('}'))
        {
            // If something was found outside of all bodies, this brace has already been reported.
            if (state.TryTakeUnmatched() || state.IsSound)
            {
                state.Fail(SyntaxDiagnostics.UnmatchedBrace, state.Span);
            }
            state.Next();
            state.ResumeReporting();
            return;
        }
        if (state.At("syntax"u8) || state.At("edition"u8))
        {
            state.Fail(SyntaxDiagnostics.LevelNotFirst, state.Span, Utf8.Decode(state.TokenText));
            StatementRecovery.Skip(ref state, statement);
            return;
        }
        ReportUnexpected(ref state);
        if (statement.GapStart == 0)
        {
            // It may have been the syntax or edition statement.
            state.ForgetEdition();
        }
        else if (statement.Column > 0)
        {
            state.TryTakeUnmatched();
        }
        bool isBoundary = false;
        do
        {
            isBoundary = state.At(';') || state.At('}') || state.At('{');
            if (state.At('{'))
            {
                StatementRecovery.SkipBlock(ref state);
            }
            else
            {
                state.Next();
            }
        }
        while (!state.AtEnd && !(StatementRecovery.StartsDeclaration(ref state) && (isBoundary || state.IsFirstOnLine)));
        state.ResumeReporting();
    }

    private static void ReportUnexpected(ref ParserState state)
    {
        if (VisibilityParser.IsMisplaced(ref state))
        {
            VisibilityParser.ReportMisplaced(ref state);
        }
        else if ((state.At("export"u8) || state.At("local"u8)) && state.IsEditionKnown)
        {
            state.Fail(SyntaxDiagnostics.VisibilityNotAllowed, state.Span, Utf8.Decode(state.TokenText), "from edition 2024 on");
        }
        else if (state.Kind == TokenKind.Identifier && Misspelling.NearestDeclaration(state.TokenText) is { } keyword)
        {
            string word = Utf8.Decode(state.TokenText);
            TextEdit? repair = Misspelling.Suits(keyword, word, state.Peek()) ? state.Replace(state.Span, keyword) : null;
            state.Fail(SyntaxDiagnostics.UnknownKeyword, state.Span, repair, word, keyword);
        }
        else
        {
            state.Fail(SyntaxDiagnostics.ExpectedDeclaration, state.Span, state.Describe());
        }
    }

    private static void Add<T>(ref SyntaxList<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }
}
