using System.Collections.Concurrent;
using System.Collections.Immutable;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Converts finding kinds, findings and locations to Roslyn's types. No other file of the phases uses Roslyn.</summary>
internal static class RoslynConversion
{
    // Bounded by the number of kinds.
    private static readonly ConcurrentDictionary<FindingKind, DiagnosticDescriptor> s_descriptors = new();

    /// <summary>The descriptor of a kind of finding.</summary>
    public static DiagnosticDescriptor ToDescriptor(this FindingKind kind) =>
        s_descriptors.GetOrAdd(kind, static kind => new DiagnosticDescriptor(
        kind.Id, kind.Title, kind.Message, kind.Category, kind.Severity.ToRoslyn(), isEnabledByDefault: true, helpLinkUri: kind.HelpLink));

    /// <summary>The descriptors of kinds of findings.</summary>
    public static ImmutableArray<DiagnosticDescriptor> ToDescriptors(this IEnumerable<FindingKind> kinds) =>
        [.. kinds.Select(ToDescriptor)];

    public static DiagnosticSeverity ToRoslyn(this TextSeverity severity) => severity switch
    {
        TextSeverity.Error => DiagnosticSeverity.Error,
        TextSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    public static Diagnostic ToDiagnostic(this DiagnosticInfo finding) =>
        Diagnostic.Create(
            finding.Kind.ToDescriptor(), finding.Place.ToLocation(), properties: finding.Properties.ToDictionary(),
            messageArgs: [.. finding.Arguments]);

    /// <summary>Converts a finding about a data file, with its related places and its repair.</summary>
    public static Diagnostic ToDiagnostic(this TextDiagnostic finding, SourceFile text) => Diagnostic.Create(
        DataDiagnostics.Of(finding).ToDescriptor(),
        DiagnosticPlace.Create(text, finding.Span).ToLocation(),
        finding.Severity.ToRoslyn(),
        [.. finding.Related.Select(place => DiagnosticPlace.Create(text, place.Span).ToLocation())],
        RepairProperty.Of(finding.Repair, text).ToDictionary(),
        finding.Message);

    /// <summary>The properties of a diagnostic.</summary>
    public static ImmutableDictionary<string, string?> ToDictionary(this EquatableArray<RepairProperty> properties) =>
        properties.IsEmpty
            ? ImmutableDictionary<string, string?>.Empty
            : properties.ToImmutableDictionary(static property => property.Key, static property => (string?)property.Value);

    /// <summary>Converts a finding at a location of Roslyn.</summary>
    public static Diagnostic At(this FindingKind kind, Location place, params DiagnosticArgument[] arguments) =>
        Diagnostic.Create(kind.ToDescriptor(), place, messageArgs: DiagnosticArgument.ToStrings(arguments));

    /// <summary>Converts a finding without a location, about a build as a whole.</summary>
    public static Diagnostic Anywhere(this FindingKind kind, params DiagnosticArgument[] arguments) => kind.At(Location.None, arguments);

    public static Location ToLocation(this DiagnosticPlace place) => Location.Create(
        place.Path, new TextSpan(place.Start, place.Length), new LinePositionSpan(place.Location.ToRoslyn(), place.EndLocation.ToRoslyn()));

    private static LinePosition ToRoslyn(this SourceLocation location) => new(location.Line - 1, location.Column - 1);
}
