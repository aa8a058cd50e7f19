using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads <c>reserved</c> and <c>extensions</c> statements.</summary>
internal static class ReservedParser
{
    private const long MaximumFieldNumber = 536_870_911;

    /// <summary>Parses <c>reserved</c>; false if it has errors.</summary>
    public static bool Parse(
        ref ParserState state,
        in Statement statement,
        bool isEnum,
        ref SyntaxList<ReservedRangeSyntax> ranges,
        ref SyntaxList<ReservedNameSyntax> names)
    {
        state.Next();
        bool areNames = IsName(ref state);
        bool isSound;
        do
        {
            bool isName = IsName(ref state);
            if (isName != areNames && (isName || IsNumber(ref state)))
            {
                state.Fail(SyntaxDiagnostics.ReservedMix, state.Span);
                isSound = false;
            }
            else
            {
                isSound = areNames ? ParseName(ref state, ref names) : ParseRange(ref state, isEnum, ref ranges);
            }
        }
        while (isSound && state.TryConsume(','));
        if (isSound)
        {
            StatementRecovery.End(ref state, statement);
        }
        else
        {
            StatementRecovery.Skip(ref state, statement);
        }
        return isSound;
    }

    /// <summary>All ranges of a statement share its options.</summary>
    public static void ParseExtensions(ref ParserState state, in Statement statement, ref SyntaxList<ExtensionRangeSyntax> ranges)
    {
        state.Next();
        var bounds = new SyntaxList<(NumberSyntax First, NumberSyntax Last)>();
        do
        {
            if (!TryParseBounds(
                ref state, "a field number", maySign: false, MaximumFieldNumber, out NumberSyntax? first, out NumberSyntax? last))
            {
                StatementRecovery.Skip(ref state, statement);
                return;
            }
            bounds.Add((first!, last!));
        }
        while (state.TryConsume(','));
        var options = new SyntaxList<OptionSyntax>();
        if (state.At('['))
        {
            OptionParser.ParseBracketed(ref state, statement, ref options);
        }
        StatementRecovery.End(ref state, statement);
        ImmutableArray<OptionSyntax> shared = options.ToImmutable();
        foreach ((NumberSyntax first, NumberSyntax last) in bounds.ToImmutable())
        {
            ranges.Add(new ExtensionRangeSyntax(first, last, shared, SourceSpan.Cover(first.Span, last.Span)));
        }
    }

    // The word of a range whose first number is missing is not a name.
    private static bool IsName(ref ParserState state) =>
        state.Kind == TokenKind.String
        || (state.Kind == TokenKind.Identifier && !(state.At("to"u8) && state.Peek().Kind == TokenKind.Integer));

    private static bool IsNumber(ref ParserState state) => state.Kind == TokenKind.Integer || state.At('-');

    private static bool ParseName(ref ParserState state, ref SyntaxList<ReservedNameSyntax> names)
    {
        bool isIdentifier = state.Kind == TokenKind.Identifier;
        NameSyntax? name = isIdentifier
            ? NameParser.ParseIdentifier(ref state, "a name")
            : LiteralParser.ParseStringAsName(ref state, "a name to reserve");
        if (name is null)
        {
            return false;
        }
        if (state.IsEditionKnown && isIdentifier != (state.Edition == Edition.Editions))
        {
            (string form, string written) = isIdentifier ? ("strings", $"\"{name.Text}\"") : ("identifiers", name.Text);
            string language = state.Edition == Edition.Editions ? "editions" : state.Edition == Edition.Proto3 ? "proto3" : "proto2";
            TextEdit? repair = isIdentifier || IsIdentifier(name.Text) ? state.Replace(name.Span, written) : null;
            state.Report(SyntaxDiagnostics.ReservedNameForm, name.Span, repair, form, language, written);
        }
        else if (!isIdentifier && !IsIdentifier(name.Text))
        {
            state.Report(SyntaxDiagnostics.ReservedNameUseless, name.Span, name.Text);
        }
        names.Add(new ReservedNameSyntax(name, isIdentifier));
        return true;
    }

    private static bool IsIdentifier(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            if (letter >= 0x80 || !Characters.ContinuesIdentifier((byte)letter) || (i == 0 && letter is >= '0' and <= '9'))
            {
                return false;
            }
        }
        return name.Length > 0;
    }

    private static bool ParseRange(ref ParserState state, bool isEnum, ref SyntaxList<ReservedRangeSyntax> ranges)
    {
        string expected = isEnum ? "an enum value's name or number" : "a field name or number";
        long max = isEnum ? int.MaxValue : MaximumFieldNumber;
        if (!TryParseBounds(ref state, expected, maySign: isEnum, max, out NumberSyntax? first, out NumberSyntax? last))
        {
            return false;
        }
        ranges.Add(new ReservedRangeSyntax(first!, last!, SourceSpan.Cover(first!.Span, last!.Span)));
        return true;
    }

    private static bool TryParseBounds(
        ref ParserState state, string expected, bool maySign, long max, out NumberSyntax? first, out NumberSyntax? last)
    {
        first = last = LiteralParser.ParseInt32(ref state, expected, maySign);
        if (first is not null && state.TryConsume("to"u8))
        {
            last = LiteralParser.ParseInt32OrMax(ref state, maySign, max);
        }
        return last is not null;
    }
}
