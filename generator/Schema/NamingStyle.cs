using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Schema;

/// <summary>The naming style that edition 2024 enforces.</summary>
internal static class NamingStyle
{
    private const string Underscores = "needs a letter behind each underscore";

    public static void CheckType(NameSyntax name, string kind, Features features, DiagnosticBag diagnostics) =>
        Report(name, kind, features, diagnostics, static text =>
            text.IndexOf('_') >= 0 ? "should be TitleCase" : text[0] is < 'A' or > 'Z' ? "should begin with a capital letter" : null);

    public static void CheckField(NameSyntax name, string kind, Features features, DiagnosticBag diagnostics) =>
        Report(name, kind, features, diagnostics, static text =>
            text.Any(static character => character is >= 'A' and <= 'Z') ? "should be lower_snake_case"
            : text[0] is < 'a' or > 'z' ? "should begin with a lower case letter"
            : HasBadUnderscore(text) ? Underscores : null);

    public static void CheckEnumValue(NameSyntax name, Features features, DiagnosticBag diagnostics) =>
        Report(name, "enum value", features, diagnostics, static text =>
            text.Any(static character => character is >= 'a' and <= 'z') ? "should be UPPER_SNAKE_CASE"
            : text[0] is < 'A' or > 'Z' ? "should begin with a capital letter"
            : HasBadUnderscore(text) ? Underscores : null);

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

    private static void Report(NameSyntax name, string kind, Features features, DiagnosticBag diagnostics, Func<string, string?> check)
    {
        if (features.ChecksNames && name.Text.Length > 0 && check(name.Text) is { } problem)
        {
            diagnostics.Report(LanguageDiagnostics.NamingStyle, name.Span, kind, name.Text, problem);
        }
    }
}
