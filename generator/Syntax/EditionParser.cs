using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Parses the syntax or edition statement.</summary>
internal static class EditionParser
{
    /// <summary>The <c>syntax</c> or <c>edition</c> statement; null if there is none and the file is proto2.</summary>
    public static NameSyntax? Parse(ref ParserState state)
    {
        bool isEdition = state.At("edition"u8);
        if (!isEdition && !state.At("syntax"u8))
        {
            return null;
        }
        var statement = new Statement(state);
        state.Next();
        string expected = isEdition ? "an edition, for example \"2023\"" : "\"proto2\" or \"proto3\"";
        if (!state.Expect('=') || LiteralParser.ParseStringAsName(ref state, expected) is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            state.ForgetEdition();
            return null;
        }
        StatementRecovery.End(ref state, statement);
        state.IsEditionKnown = isEdition ? SetEdition(ref state, name.Text) : SetSyntax(ref state, name.Text);
        if (!state.IsEditionKnown)
        {
            state.ForgetEdition();
            if (isEdition)
            {
                state.Report(SyntaxDiagnostics.UnknownEdition, name.Span, name.Text, Repair(name.Text));
            }
            else
            {
                state.Report(SyntaxDiagnostics.UnknownSyntax, name.Span, name.Text);
            }
        }
        return name;
    }

    private static bool SetSyntax(ref ParserState state, string name)
    {
        state.Edition = name == "proto3" ? Edition.Proto3 : Edition.Proto2;
        return name is "proto2" or "proto3";
    }

    private static bool SetEdition(ref ParserState state, string name)
    {
        state.Edition = Edition.Editions;
        state.HasVisibility = name == "2024";
        return name is "2023" or "2024";
    }

    private static MessageText Repair(string edition) => edition switch
    {
        "2026" => "editions up to 2024 are supported; 2026 is expected in protobuf 36",
        "proto2" or "proto3" or "PROTO2" or "PROTO3" => (MessageText)$"write syntax = \"{edition.ToLowerInvariant()}\";",
        _ => "write \"2023\" or \"2024\"",
    };
}
