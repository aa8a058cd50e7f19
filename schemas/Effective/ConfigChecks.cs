using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Finds what AMCT refuses of a configuration whatever the network is.</summary>
public static class ConfigChecks
{
    /// <summary>What AMCT refuses in a mode, and what it warns of.</summary>
    /// <param name="mode">What AMCT does.</param>
    /// <param name="config">The configuration: one of the root messages of AMCT's schemas.</param>
    /// <param name="locations">Where the configuration's fields stand; null leaves findings without places.</param>
    /// <exception cref="ArgumentException">The mode does not read configurations of this type.</exception>
    public static EquatableArray<ConfigFinding> Find(AmctMode mode, IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        var sink = new AmctDiagnostics(config, locations);
        EffectiveConfig.ModeOf(mode, config, null, locations, null, sink).CheckAlone();
        sink.ReportUnused();
        return sink.Findings;
    }

    /// <summary>What AMCT refuses in every mode that can be meant, but for broken rules of the schema.</summary>
    /// <param name="config">A configuration; of other messages than AMCT's nothing is known.</param>
    /// <param name="locations">Where the configuration's fields stand; null leaves findings without places.</param>
    public static EquatableArray<ConfigFinding> Find(IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        EquatableArray<ConfigFinding>[] all = [.. ModesOf(config).Select(mode => Find(mode, config, locations))];
        // A mode that refuses the configuration as a whole is hardly the one that is meant.
        EquatableArray<ConfigFinding>[] meant = Array.FindAll(all, static findings => !findings.Any(IsAboutMode));
        meant = meant.Length == 0 ? all : meant;
        return meant.Length == 0 ? default : [.. meant[0].Where(finding => IsRefusal(finding) && Array.TrueForAll(meant, findings => findings.Contains(finding)))];
    }

    /// <summary>The modes that read a configuration; none where the message is not one of AMCT's.</summary>
    /// <param name="config">The message.</param>
    public static IEnumerable<AmctMode> ModesOf(IMessage config) => AmctMode.All.Where(mode => mode.FindSchema(config) is not null);

    /// <summary>Whether a mode does not refuse a configuration as a whole.</summary>
    internal static bool IsMeant(AmctMode mode, IMessage config) => !Find(mode, config).Any(IsAboutMode);

    private static bool IsAboutMode(ConfigFinding finding) =>
        finding.Severity == TextSeverity.Error && finding.Id is EffectiveIds.ForbiddenField or EffectiveIds.NothingEnabled or EffectiveIds.BadSection;

    // The rules of the schemas tell values and duplicates by themselves.
    private static bool IsRefusal(ConfigFinding finding) =>
        finding.Severity == TextSeverity.Error && finding.Id is not (EffectiveIds.Value or EffectiveIds.Duplicate);
}
