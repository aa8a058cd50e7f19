using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>Reports findings about C#.</summary>
/// <remarks>A value, so that an operation without findings costs nothing.</remarks>
/// <param name="context">Gets the diagnostics.</param>
/// <param name="isTest">Whether the project contains tests, which are wrong on purpose.</param>
internal readonly struct UsageReport(OperationAnalysisContext context, bool isTest)
{
    private const string IsTestProject = "build_property.IsTestProject";

    // In tests these are only shown, because tests try what throws and what is invalid.
    private static readonly ImmutableHashSet<FindingKind> s_quietInTests = [UsageDiagnostics.RequiredNotSet, UsageDiagnostics.BrokenRule];

    /// <summary>Whether the project contains tests.</summary>
    public bool IsForTests => isTest;

    /// <summary>Whether the build says that a project contains tests.</summary>
    public static bool IsTest(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(IsTestProject, out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports a finding.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="place">The location.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Add(FindingKind kind, Location place, params DiagnosticArgument[] arguments) => Add(kind, place, null, null, arguments);

    /// <summary>Reports a finding with a related location and a repair.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="place">The location.</param>
    /// <param name="related">The related location; null for none.</param>
    /// <param name="repair">The repair; null for none.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Add(FindingKind kind, Location place, Location? related, CodeRepair? repair, params DiagnosticArgument[] arguments) =>
        Add(kind, isTest && s_quietInTests.Contains(kind) ? TextSeverity.Info : kind.Severity, place, related, repair, arguments);

    /// <summary>Reports a finding that is only an advice in this case.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="place">The location.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Advise(FindingKind kind, Location place, params DiagnosticArgument[] arguments) =>
        Add(kind, TextSeverity.Info, place, null, null, arguments);

    private void Add(
        FindingKind kind, TextSeverity severity, Location place, Location? related, CodeRepair? repair, DiagnosticArgument[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            kind.ToDescriptor(),
            place,
            severity.ToRoslyn(),
            related is null ? [] : [related],
            (repair?.ToProperties() ?? default).ToDictionary(),
            DiagnosticArgument.ToStrings(arguments)));
}
