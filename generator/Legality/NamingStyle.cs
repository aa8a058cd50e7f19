using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Legality;

/// <summary>The naming style that edition 2024 enforces.</summary>
internal static class NamingStyle
{
    private const string Underscores = "needs a letter after each underscore";
    private const string Suffix = "_value";

    private static readonly string[] s_prefixes = ["has_", "get_", "set_", "clear_"];

    public static void CheckType(NameSyntax name, string kind, EditionFeatures features, DiagnosticBag diagnostics) =>
        Report(name, kind, features, diagnostics, static text =>
            text.IndexOf('_') >= 0 ? "should be TitleCase" : text[0] is < 'A' or > 'Z' ? "should begin with a capital letter" : null);

    public static void CheckField(NameSyntax name, string kind, EditionFeatures features, DiagnosticBag diagnostics) =>
        Report(name, kind, features, diagnostics, static text =>
            text.Any(static character => character is >= 'A' and <= 'Z') ? "should be lower_snake_case"
            : text[0] is < 'a' or > 'z' ? "should begin with a lower case letter"
            : HasBadUnderscore(text) ? Underscores : null);

    public static void CheckEnumValue(NameSyntax name, EditionFeatures features, DiagnosticBag diagnostics) =>
        Report(name, "enum value", features, diagnostics, static text =>
            text.Any(static character => character is >= 'a' and <= 'z') ? "should be UPPER_SNAKE_CASE"
            : text[0] is < 'A' or > 'Z' ? "should begin with a capital letter"
            : HasBadUnderscore(text) ? Underscores : null);

    /// <summary>
    /// Checks a field or oneof against the names that languages generate for the other members of its message: the style after that of
    /// 2024.
    /// </summary>
    public static void CheckAccessors(
        NameSyntax name, string kind, EditionFeatures features, MessageExport message, DiagnosticBag diagnostics)
    {
        if (features.Style != NameStyle.Style2026)
        {
            return;
        }
        string text = name.Text;
        string? prefix = s_prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)
            && IsMember(text.Substring(prefix.Length)));
        MessageText? problem = text == "descriptor" ? (MessageText)"is a name that generated code uses"
            : prefix is not null ? (MessageText)$"looks like an accessor of '{text.Substring(prefix.Length)}'"
            : text.EndsWith(Suffix, StringComparison.Ordinal) && IsMember(text.Substring(0, text.Length - Suffix.Length))
                ? (MessageText)$"looks like the number of '{text.Substring(0, text.Length - Suffix.Length)}'"
            : null;
        if (problem is not null)
        {
            diagnostics.Report(LanguageDiagnostics.NamingStyle, name.Span, kind, text, problem);
        }

        bool IsMember(string other) => message.FindField(other) is not null || message.Oneofs.Any(oneof => oneof.Name == other);
    }

    private static bool HasBadUnderscore(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i + 1 == text.Length || !IsLetter(text[i + 1])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static void Report(
        NameSyntax name, string kind, EditionFeatures features, DiagnosticBag diagnostics, Func<string, string?> check)
    {
        if (features.Style != NameStyle.Legacy && name.Text.Length > 0 && check(name.Text) is { } problem)
        {
            diagnostics.Report(LanguageDiagnostics.NamingStyle, name.Span, kind, name.Text, problem);
        }
    }
}
