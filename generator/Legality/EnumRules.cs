using System.Globalization;
using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Legality;

/// <summary>The language's rules about enums: numbers, aliases, reserved numbers and names, names that differ only in case.</summary>
internal static class EnumRules
{
    public static void Check(EnumSyntax declared, EnumExport export, EditionFeatures features, DiagnosticBag diagnostics)
    {
        if (declared.Values.IsEmpty)
        {
            return;
        }
        for (int i = 0; i < declared.Values.Length; i++)
        {
            if (export.Values[i].Use is { } use && SupportRules.Problem(use) is { } problem)
            {
                diagnostics.Report(OptionDiagnostics.FeatureSupport, declared.Values[i].Name.Span, export.Values[i].Name, problem);
            }
        }
        if (!export.IsClosed && declared.Values[0].Number.Value != 0)
        {
            diagnostics.Report(SchemaDiagnostics.FirstEnumValueNotZero, declared.Values[0].Number.Span, declared.Name.Text);
        }
        CheckNumbers(declared, diagnostics);
        CheckRanges(declared, diagnostics);
        ReservedNameRules.Check(declared.ReservedNames, diagnostics);
        CheckNames(declared, features, diagnostics);
    }

    private static void CheckNumbers(EnumSyntax declared, DiagnosticBag diagnostics)
    {
        OptionSyntax? alias = OptionLookup.Find(declared.Options, "allow_alias");
        bool allowsAlias = alias?.Value.Identifier == "true";
        bool hasAlias = false;
        var taken = new NumberAllocation(declared.ReservedRanges, int.MaxValue, declared.ReservedNames, default, declared.Values.Length);
        foreach (EnumValueSyntax value in declared.Values)
        {
            if (taken.Claim(value.Number.Value, value.Name.Text) is { } other)
            {
                hasAlias = true;
                if (!allowsAlias)
                {
                    diagnostics.Report(SchemaDiagnostics.DuplicateEnumNumber, value.Number.Span, value.Name.Text, other);
                }
            }
            if (taken.IsReserved(value.Number.Value))
            {
                diagnostics.Report(SchemaDiagnostics.ReservedNumber, value.Number.Span, value.Name.Text,
                    value.Number.Value.ToString(CultureInfo.InvariantCulture));
            }
            if (taken.IsReserved(value.Name.Text))
            {
                diagnostics.Report(SchemaDiagnostics.ReservedName, value.Name.Span, value.Name.Text);
            }
        }
        if (alias is null || alias.Name[0].IsExtension)
        {
            return;
        }
        if (alias is { Value.Identifier: "false" })
        {
            diagnostics.Report(
                LanguageDiagnostics.AliasNotNeeded, alias.Name[0].Name.Span, $"allow_alias = false has no effect: remove it");
        }
        else if (allowsAlias && !hasAlias)
        {
            diagnostics.Report(LanguageDiagnostics.AliasNotNeeded, alias.Name[0].Name.Span,
                $"no two values of '{declared.Name.Text}' share a number, so allow_alias has no effect: remove it");
        }
    }

    private static void CheckRanges(EnumSyntax declared, DiagnosticBag diagnostics)
    {
        var ranges = new SortedSet<NumberRange>(DisjointRanges.Order);
        foreach (ReservedRangeSyntax range in declared.ReservedRanges)
        {
            var numbers = new NumberRange(range.First.Value, range.Last.IsMax ? int.MaxValue : range.Last.Value);
            if (numbers.First > numbers.Last)
            {
                diagnostics.Report(SchemaDiagnostics.InvalidRange, range.Span, $"the reserved range {Text(numbers)} ends before it starts");
            }
            else if (!ranges.Add(numbers))
            {
                diagnostics.Report(SchemaDiagnostics.InvalidRange, range.Span,
                    $"the reserved range {Text(numbers)} overlaps the reserved range {Text(ranges.GetViewBetween(numbers, numbers).Min)}");
            }
        }
    }

    // Languages remove the enum's name from its values and write them in PascalCase.
    private static void CheckNames(EnumSyntax declared, EditionFeatures features, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, EnumValueSyntax>(declared.Values.Length, StringComparer.Ordinal);
        bool isLegacy = !features.AllowsJson && OptionLookup.IsTrue(declared.Options, "deprecated_legacy_json_field_conflicts");
        string prefix = declared.Name.Text.Replace("_", "").ToLowerInvariant();
        foreach (EnumValueSyntax value in declared.Values)
        {
            string name = ToPascalCase(WithoutPrefix(value.Name.Text, prefix));
            if (!known.TryGetValue(name, out EnumValueSyntax? other))
            {
                known.Add(name, value);
            }
            else if (other.Name.Text != value.Name.Text && other.Number.Value != value.Number.Value)
            {
                diagnostics.Report(
                    isLegacy
                        ? LanguageDiagnostics.EnumNameConflictLegacy
                        : LanguageDiagnostics.EnumNameConflict, value.Name.Span, value.Name.Text, other.Name.Text);
            }
        }
    }

    private static string WithoutPrefix(string name, string prefix)
    {
        int at = 0;
        foreach (char expected in prefix)
        {
            while (at < name.Length && name[at] == '_')
            {
                at++;
            }
            if (at == name.Length || char.ToLowerInvariant(name[at++]) != expected)
            {
                return name;
            }
        }
        string rest = name.Substring(at).TrimStart('_');
        return rest.Length == 0 ? name : rest;
    }

    private static string ToPascalCase(string name)
    {
        var text = new StringBuilder(name.Length);
        bool isUpper = true;
        foreach (char character in name)
        {
            if (character != '_')
            {
                text.Append(isUpper ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
            }
            isUpper = character == '_';
        }
        return text.ToString();
    }

    private static string Text(NumberRange range) => FormattableString.Invariant($"{range.First} to {range.Last}");
}
