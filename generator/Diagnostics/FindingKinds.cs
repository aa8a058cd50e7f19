using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>All kinds of findings that do not depend on a particular family of schemas.</summary>
internal static class FindingKinds
{
    /// <summary>The kinds, table by table.</summary>
    public static ImmutableArray<FindingKind> All { get; } =
    [
        .. SyntaxDiagnostics.Kinds,
        .. SchemaDiagnostics.Kinds,
        .. NameDiagnostics.Kinds,
        .. OptionDiagnostics.Kinds,
        .. LanguageDiagnostics.Kinds,
        .. ImportDiagnostics.Kinds,
        .. RuleDiagnostics.Kinds,
        .. UsageDiagnostics.Kinds,
        .. DataDiagnostics.Kinds,
        .. LayerDiagnostics.Kinds,
        .. CommandDiagnostics.Kinds,
        .. BuildDiagnostics.Kinds,
        .. LimitDiagnostics.Kinds,
    ];
}
