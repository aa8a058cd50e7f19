using AmctGen.Generator.Diagnostics;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>Converts the findings of the checks to those that the command reports. No other file does.</summary>
internal static class FindingConversion
{
    /// <summary>Converts a finding about a text.</summary>
    public static Finding ToFinding(this TextDiagnostic finding, FindingFile file) => new()
    {
        File = file,
        Id = finding.Id,
        Severity = finding.Severity,
        Message = finding.Text ?? finding.Message,
        Place = new FindingPlace(finding.Location, finding.EndLocation),
        FieldPath = finding.FieldPath,
        Repair = finding.Repair,
        Related = finding.Related,
    };

    /// <summary>Converts a finding about what a configuration does.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="file">The file of the configuration.</param>
    /// <param name="locations">The locations of the configuration's fields.</param>
    public static Finding ToFinding(this ConfigFinding finding, FindingFile file, FieldLocations locations) =>
        finding.ToDiagnostic(locations).ToFinding(file);

    /// <summary>Converts a finding about a .proto file.</summary>
    public static Finding ToFinding(this DiagnosticInfo finding) => new()
    {
        File = new FindingFile(finding.Place.Path, () => ReadSchema(finding.Place.Path)),
        Id = finding.Kind.Id,
        Severity = finding.Kind.Severity,
        Message = finding.Message,
        Place = new FindingPlace(finding.Place.Location, finding.Place.EndLocation),
        Repair = finding.Repair,
        Related = finding.Related,
    };

    // The compiler does not keep the texts of files that it has parsed.
    private static byte[]? ReadSchema(string path) =>
        FileBytes.TryRead(path, out _) is { } bytes ? FileEncoding.ToUtf8(bytes) : null;
}
