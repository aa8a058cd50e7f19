using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Legality;

/// <summary>Checks that reserved names are unique and not too long.</summary>
internal static class ReservedNameRules
{
    public static void Check(ImmutableArray<ReservedNameSyntax> names, DiagnosticBag diagnostics)
    {
        foreach (ReservedNameSyntax reserved in names)
        {
            if (reserved.Name.Text.Length > DuplicateNames.LongestName)
            {
                diagnostics.Report(LanguageDiagnostics.NameTooLong, reserved.Name.Span, "reserved",
                    FormattableString.Invariant($"{DuplicateNames.LongestName} characters"),
                    FormattableString.Invariant($"{reserved.Name.Text.Length}"));
            }
        }
        if (names.Length < 2)
        {
            return;
        }
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReservedNameSyntax reserved in names)
        {
            if (!known.Add(reserved.Name.Text))
            {
                diagnostics.Report(LanguageDiagnostics.DuplicateReservedName, reserved.Name.Span, reserved.Name.Text);
            }
        }
    }
}
