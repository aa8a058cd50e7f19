using AmctGen.Resolution;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Effective;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Cli;

/// <summary><c>check</c>: reports everything that is wrong with text-format files.</summary>
internal static class CheckCall
{
    public const string Help = """
        amctgen check --message NAME [-I DIR]... [--proto FILE]... [--dialect D] [--mode M --layers FILE] FILE...

        Reports all errors and warnings of text-format files, and the rules that they break.

          --message NAME   the message's full name, or an end of it that is unique
          -I DIR           a folder that --proto files and imports are looked up under
          --proto FILE     the schema; not needed for AMCT's own
          --dialect D      strict (default) or merge: whether a field that is set twice is an error or a warning
          --mode M         retrain, prune, compressed, distill, calibration or kvcache; with --layers
          --layers FILE    the layers of the network: what AMCT would refuse, change or pass over is reported, and
                           overrides and skips that do nothing, or something else than they seem to
          --documents      tells where AMCT's documents call a field required and AMCT does not

        """;

    public static int Run(ReadOnlySpan<string> words, Surroundings surroundings)
    {
        Arguments arguments = Arguments.Parse(words, [.. MessageSource.Options, "--mode", "--layers"], ["--documents"]);
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("check needs at least one FILE");
        }
        if (arguments.Has("--mode") != arguments.Has("--layers"))
        {
            throw new UsageException("--mode and --layers go together");
        }
        string? mode = arguments.Has("--mode") ? arguments.OneOf("--mode", AmctModes.Names) : null;
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Strict);
        MessageHost host = MessageSource.Find(arguments, surroundings);
        NetworkModel? network = mode is null ? null : NetworkFile.Read(arguments.Required("--layers"), surroundings);
        bool isSound = true;
        foreach (string path in arguments.Files)
        {
            byte[]? text = path == "-" ? MessageSource.ReadInput(surroundings) : InputFiles.Read(path, surroundings);
            IMessage? message = text is null ? null : MessageSource.Read(host, path, text, dialect, surroundings);
            isSound &= message is not null;
            if (message is null)
            {
                continue;
            }
            FieldLocations locations = FieldLocations.Read(text, host.Shape, path, host.Registry);
            foreach (ConfigFinding finding in Findings(message, mode, network, locations, arguments.Has("--documents")))
            {
                isSound &= finding.Severity != TextSeverity.Error;
                EffectiveCall.Report([finding], path, surroundings);
            }
        }
        return isSound ? 0 : 1;
    }

    private static IEnumerable<ConfigFinding> Findings(IMessage message, string? mode, NetworkModel? network, FieldLocations locations, bool wantsDocuments)
    {
        IEnumerable<ConfigFinding> findings = mode is not null && network is not null
            ? AmctModes.Findings(mode, message, network, locations)
            : ValidationContext.Run(message).Violations.Select(violation =>
                new ConfigFinding(ToolErrors.Rule, TextSeverity.Error, violation.FieldPath, violation.ToString()) { Location = locations.FindNearest(violation.FieldPath) });
        return wantsDocuments ? findings.Concat(DocumentLints.Find(message, locations)) : findings;
    }
}
