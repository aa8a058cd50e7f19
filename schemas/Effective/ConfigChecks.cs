using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Finds what AMCT refuses in a configuration for every network.</summary>
public static class ConfigChecks
{
    /// <summary>Finds what AMCT refuses in a mode, and its warnings.</summary>
    /// <param name="mode">The mode of AMCT.</param>
    /// <param name="config">The configuration: one of the root messages of AMCT's schemas.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    /// <exception cref="ArgumentException">The mode does not read configurations of this type.</exception>
    public static EquatableArray<ConfigFinding> Find(AmctMode mode, IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var sink = new AmctDiagnostics(config, locations);
        EffectiveConfig.ModeOf(mode, config, null, locations, null, sink, out _).CheckAlone();
        sink.ReportUnused();
        return sink.Findings;
    }

    /// <summary>Finds what AMCT refuses in every possible mode, except for violations of the schema's rules.</summary>
    /// <param name="config">A configuration; other messages than AMCT's are not checked.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    public static EquatableArray<ConfigFinding> Find(IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        EquatableArray<ConfigFinding>[] all = [.. ModesOf(config).Select(mode => Find(mode, config, locations))];
        // A mode that refuses the configuration as a whole is probably not the intended one.
        EquatableArray<ConfigFinding>[] meant = Array.FindAll(all, static findings => !findings.Any(IsAboutMode));
        meant = meant.Length == 0 ? all : meant;
        return meant.Length == 0
            ? default
            : [.. meant[0].Where(finding => IsRefusal(finding) && Array.TrueForAll(meant, findings => findings.Contains(finding)))];
    }

    /// <summary>The modes that read a configuration; empty if the message is not one of AMCT's.</summary>
    /// <param name="config">The message.</param>
    public static IEnumerable<AmctMode> ModesOf(IMessage config) => AmctMode.All.Where(mode => mode.FindSchema(config) is not null);

    /// <summary>Whether a mode does not refuse a configuration as a whole.</summary>
    internal static bool IsMeant(AmctMode mode, IMessage config) => !Find(mode, config).Any(IsAboutMode);

    private static bool IsAboutMode(ConfigFinding finding) =>
        finding.Severity == TextSeverity.Error
            && finding.Id is EffectiveIds.ForbiddenField or EffectiveIds.NothingEnabled or EffectiveIds.BadSection;

    // The rules of the schemas already report values and duplicates.
    private static bool IsRefusal(ConfigFinding finding) =>
        finding.Severity == TextSeverity.Error && finding.Id is not (EffectiveIds.Value or EffectiveIds.Duplicate);
}
