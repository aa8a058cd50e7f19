using AmctGen.Resolution;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>check</c>: reports everything that is wrong with text-format files.</summary>
internal static class CheckCommand
{
    public const string Help = """
        amctgen check --message NAME [-I DIR]... [--proto FILE]... [--dialect D] [--mode M [--layers FILE]] FILE...
        amctgen check --mode M [--schema S] [--dialect D] [--layers FILE] FILE...

        Reports all errors and warnings of text-format files, and the rules that they break.

          --message NAME   the message's full name, or an end of it that is unique; a mode implies it
          -I DIR           a folder that --proto files and imports are looked up under
          --proto FILE     the schema; not needed for AMCT's own
          --dialect D      strict (default) or merge: whether a field that is set twice is an error or a warning
          --mode M         retrain (qat), prune, compressed, distill, calibration (ptq) or kvcache (kv): what AMCT refuses
                           in this mode whatever the network is
          --schema S       pytorch (default), tf or caffe; with --mode
          --layers FILE    the layers of the network: what AMCT would refuse, change or pass over is reported, and
                           overrides and skips that do nothing, or something else than they seem to; with --mode, or for
                           a schema that declares (amctgen.feature)
          --documents      tells where AMCT's documents call a field required and AMCT does not

        """;

    public static int Run(ReadOnlySpan<string> words, CommandContext context)
    {
        Arguments arguments = Arguments.Parse(words, [.. MessageSource.Options, "--mode", "--schema", "--layers"], ["--documents"]);
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
            throw new UsageException($"{host.Shape.FullName} declares no (amctgen.feature), so layers of a network mean nothing to it: leave --layers out");
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
            IEnumerable<ConfigFinding> broken = host.BrokenRules(message, text!, dialect).Select(violation =>
                new ConfigFinding(ToolErrors.Rule, TextSeverity.Error, violation.FieldPath, violation.ToString()) { Location = locations.FindNearest(violation.FieldPath) });
            foreach (ConfigFinding finding in Findings(host, message, broken, mode, network, locations, arguments.Has("--documents")))
            {
                isSound &= finding.Severity != TextSeverity.Error;
                EffectiveCommand.Report([finding], path, context);
            }
        }
        return isSound ? 0 : 1;
    }

    // Null where the schemas have errors; the files are then checked in part.
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
        MessageHost host, IMessage message, IEnumerable<ConfigFinding> broken, AmctMode? mode, NetworkModel? network, FieldLocations locations, bool wantsDocuments)
    {
        IEnumerable<ConfigFinding> findings = (mode, network) switch
        {
            (null, _) => broken.Concat(ConfigChecks.Find(message, locations)).Concat(host.Lint(message, network is null ? null : NetworkFile.Refs(network), locations))
                .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0),
            (_, null) => ConfigChecks.Find(mode, message, locations),
            _ => AmctModes.Findings(mode, message, network, locations),
        };
        return wantsDocuments ? findings.Concat(DocumentLints.Find(message, locations)) : findings;
    }
}
