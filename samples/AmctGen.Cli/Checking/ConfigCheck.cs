using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Compilation;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>
/// Finds the errors of a text-format file, the rules that it violates and, with layers or a mode, what its settings do to a network.
/// </summary>
internal sealed class ConfigCheck : FileCheck
{
    /// <summary>The message of the files.</summary>
    public required MessageHost Host { get; init; }

    /// <summary>The dialect of the files.</summary>
    public required TextDialect Dialect { get; init; }

    /// <summary>AMCT's mode; null for messages that are checked by their schema alone.</summary>
    public AmctMode? Mode { get; init; }

    /// <summary>The framework of the mode.</summary>
    public string Framework { get; init; } = AmctMode.Frameworks[0];

    /// <summary>The layers that the files configure; null if they are not known.</summary>
    public NetworkModel? Network { get; init; }

    /// <summary>Whether fields are reported that AMCT's documents call required and AMCT does not.</summary>
    public bool IncludesDocuments { get; init; }

    /// <summary>The products on which the model is deployed; null if they are not known.</summary>
    public AmctTarget? Target { get; init; }

    /// <summary>The ids of findings that are not reported, unless they are errors of the text.</summary>
    public string[] Ignored { get; init; } = [];

    public override TokenizerOptions Syntax => SyntaxOf(Dialect);

    public override IEnumerable<Finding> Find(FindingFile file)
    {
        bool isDetailed = Mode is not null && DetailedSchemas.Find(Mode) is not null && DetailedModes.IsDetailed(file.Path, file.Text);
        List<Finding> findings = isDetailed
            ? [.. new DetailedCheck { Mode = Mode, Framework = Framework, Network = Network }.Find(file)]
            : FindAll(file);
        findings.RemoveAll(finding => Ignored.Contains(finding.Id) && IgnoreComments.IsIgnorable(finding.Id, finding.Severity));
        return findings;
    }

    private List<Finding> FindAll(FindingFile file)
    {
        List<Finding> findings = [];
        MessageHost host = Host.For(file.Text);
        if (MessageSource.Read(host, file, Dialect, findings.Add) is not { } message)
        {
            return findings;
        }
        FieldLocations locations = FieldLocations.Read(file.Text, host.Shape, file.Path, host.Registry);
        IEnumerable<Finding> found = FindByMode(host, message, file, locations);
        if (IncludesDocuments)
        {
            found = found.Concat(DocumentLints.Find(message, locations).Select(finding => finding.ToFinding(file, locations)));
        }
        if (Target is not null)
        {
            found = found.Concat(TargetLints.Find(Target, message, locations).Select(finding => finding.ToFinding(file, locations)));
        }
        IgnoreComments comments = IgnoreComments.Read(file.Text);
        findings.AddRange(found.Where(finding => !comments.Ignores(finding.Id, finding.Place?.Start.Line ?? 1)));
        return findings;
    }

    private IEnumerable<Finding> FindByMode(MessageHost host, IMessage message, FindingFile file, FieldLocations locations)
    {
        if (Mode is null)
        {
            LayerRef[]? layers = Network is null ? null : NetworkFile.Refs(Network);
            return host.BrokenRules(message, file, Dialect, locations)
                .Concat(Convert(ConfigChecks.Find(message, locations)))
                .Concat(host.Lint(file, Dialect, layers))
                .Concat(ChannelSearchCheck.Find(message, file, locations, Network))
                .OrderBy(static finding => finding.Place?.Start.Line ?? 0).ThenBy(static finding => finding.Place?.Start.Column ?? 0);
        }
        return Convert(Network is null ? ConfigChecks.Find(Mode, message, locations)
            : AmctModes.Findings(Mode, message, Network, locations));

        IEnumerable<Finding> Convert(IEnumerable<ConfigFinding> findings) =>
            findings.Select(finding => finding.ToFinding(file, locations));
    }
}
