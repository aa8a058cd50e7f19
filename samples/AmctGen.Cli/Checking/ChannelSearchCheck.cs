using AmctGen.Cli.Findings;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Diagnostics;
using AmctGen.Resolution;
using AmctGen.Schemas.ChannelPrune;
using AmctGen.Schemas.Effective.ChannelPrune;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>
/// Checks the file that the configuration of a search for channels names, and shows which layers the search leaves alone.
/// </summary>
internal static class ChannelSearchCheck
{
    private const string Field = "override_prune_cfg";

    // So many names are a line.
    private const int MostNamed = 8;

    /// <summary>Whether a message is the configuration of a search.</summary>
    public static bool IsFor(MessageShape shape) => shape == AutoChannelPruneConfig.Shape;

    /// <summary>The findings about the file that a configuration names; none for other messages.</summary>
    /// <param name="message">The configuration.</param>
    /// <param name="file">The file of the configuration.</param>
    /// <param name="locations">The locations of its fields.</param>
    /// <param name="network">The network; null if it is not known.</param>
    public static IEnumerable<Finding> Find(IMessage message, FindingFile file, FieldLocations locations, NetworkModel? network)
    {
        if (message is not AutoChannelPruneConfig config)
        {
            return [];
        }
        List<Finding> findings = [];
        AMCTRetrainConfig? overrides = null;
        if (config.OverridePruneCfg is { } named)
        {
            if (PathOf(named, file.Path) is not { } path || FileBytes.TryRead(path, out _) is not { } bytes)
            {
                Add(AmctFindings.SearchFile,
                    $"the file '{(MessageText)Shown.Text(named)}' is neither in the folder of this call nor in that of the configuration, "
                    + $"so it is not checked; AMCT looks for it in the folder in which it runs");
                return findings;
            }
            var other = new FindingFile(path, bytes);
            overrides = (AMCTRetrainConfig?)MessageSource.Read(
                BuiltInMessages.Find(AMCTRetrainConfig.Shape.FullName), other, TextDialect.Merge, findings.Add);
            if (overrides is null)
            {
                return findings;
            }
            FieldLocations places = FieldLocations.Read(bytes, AMCTRetrainConfig.Shape, path);
            findings.AddRange(ChannelSearch.Check(overrides, network, places).Select(finding => finding.ToFinding(other, places)));
        }
        if (network is not null && !findings.Exists(static finding => finding.Severity == TextSeverity.Error))
        {
            EquatableArray<string> searched = ChannelSearch.Searched(overrides, network);
            string[] kept = [.. ChannelSearch.Searched(null, network).Except(searched)];
            MessageText? rest = kept.Length == 0 ? null : (MessageText)$"; it does not rewrite {Names(kept)}";
            Add(AmctFindings.SearchedLayers, $"the search decides about {Names([.. searched])}{rest}");
        }
        return findings;

        void Add(FindingKind kind, MessageText text) => findings.Add(
            new ConfigFinding(kind.Id, kind.Severity, Field, text) { Location = locations.FindNearest(Field) }
                .ToFinding(file, locations));
    }

    private static string? PathOf(string named, string file)
    {
        string beside = Path.Combine(Path.GetDirectoryName(file) ?? "", named);
        return File.Exists(named) ? named : File.Exists(beside) ? beside : null;
    }

    private static MessageText Names(string[] names) => names.Length == 0 ? "no layer" : MessageText.List(names, MostNamed);
}
