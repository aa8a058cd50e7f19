using AmctGen.Generator.Compilation;
using AmctGen.Resolution;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>check</c>: reports all errors and warnings of text-format files.</summary>
internal static class CheckCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("check needs at least one FILE");
        }
        AmctMode? mode = arguments.Has("--mode") ? AmctModes.Mode(arguments) : null;
        if (mode is null && (arguments.Has("--schema") || (arguments.Has("--layers") && arguments.All("--proto").Count == 0)))
        {
            throw new UsageException($"{(arguments.Has("--layers") ? "--layers" : "--schema")} needs --mode: {AmctModes.Names}");
        }
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Strict);
        if (FindHost(arguments, mode, dialect, context) is not { } host)
        {
            return 1;
        }
        if (mode is null && arguments.Has("--layers") && !host.HasFeatures)
        {
            throw new UsageException(
                $"{host.Shape.FullName} does not declare (amctgen.feature), so the layers of a network have no effect: leave --layers out");
        }
        NetworkModel? network = arguments.Single("--layers") is { } layers ? NetworkFile.Read(layers, context) : null;
        bool isSound = true;
        foreach (string path in arguments.Files)
        {
            byte[]? text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context);
            IMessage? message = text is null ? null : MessageSource.Read(host, path, text, dialect, context);
            isSound &= message is not null;
            if (message is null)
            {
                continue;
            }
            FieldLocations locations = FieldLocations.Read(text, host.Shape, path, host.Registry);
            IEnumerable<ConfigFinding> broken = host.BrokenRules(message, text!, dialect, locations);
            IEnumerable<ConfigFinding> lints = mode is null
                ? host.Lint(text!, dialect, network is null ? null : NetworkFile.Refs(network))
                : [];
            IgnoreComments comments = IgnoreComments.Read(text);
            foreach (ConfigFinding finding in Findings(message, broken, lints, mode, network, locations, arguments.Has("--documents")))
            {
                if (comments.Ignores(finding.Id, finding.Location?.Line ?? 1))
                {
                    continue;
                }
                isSound &= finding.Severity != TextSeverity.Error;
                EffectiveCommand.Report([finding], path, context);
            }
        }
        return isSound ? 0 : 1;
    }

    // Null if the schemas have errors; then the files are only partly checked.
    private static MessageHost? FindHost(Arguments arguments, AmctMode? mode, TextDialect dialect, CommandContext context)
    {
        try
        {
            return mode is null ? MessageSource.Find(arguments, context) : AmctModes.Host(mode, arguments, context);
        }
        catch (BrokenSchemaException broken)
        {
            PartialCheck.Run(broken.Schemas, arguments.Required("--message"), dialect == TextDialect.Merge, arguments.Files, context);
            return null;
        }
    }

    private static IEnumerable<ConfigFinding> Findings(
        IMessage message,
        IEnumerable<ConfigFinding> broken,
        IEnumerable<ConfigFinding> lints,
        AmctMode? mode,
        NetworkModel? network,
        FieldLocations locations,
        bool wantsDocuments)
    {
        IEnumerable<ConfigFinding> findings = (mode, network) switch
        {
            (null, _) => broken.Concat(ConfigChecks.Find(message, locations)).Concat(lints)
                .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0),
            (_, null) => ConfigChecks.Find(mode, message, locations),
            _ => AmctModes.Findings(mode, message, network, locations),
        };
        return wantsDocuments ? findings.Concat(DocumentLints.Find(message, locations)) : findings;
    }
}
