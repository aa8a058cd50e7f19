using AmctGen.Resolution;
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
          --layers FILE    the layers of the network: what matches none of them is a warning

        """;

    public static int Run(ReadOnlySpan<string> words, Surroundings surroundings)
    {
        Arguments arguments = Arguments.Parse(words, [.. MessageSource.Options, "--mode", "--layers"], []);
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
        LayerRef[]? layers = mode is null ? null : NetworkFile.Refs(NetworkFile.Read(arguments.Required("--layers"), surroundings));
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
            FieldLocations locations = FieldLocations.Read(text, host.Shape, path);
            foreach (Violation violation in ValidationContext.Run(message).Violations)
            {
                isSound = false;
                SourceLocation place = locations.FindNearest(violation.FieldPath) ?? new SourceLocation(1, 1);
                surroundings.Report(path, place.Line, place.Column, "error", ToolErrors.Rule, violation.ToString());
            }
            if (layers is not null)
            {
                AmctModes.ReportUnmatched(AmctModes.Resolver(message, locations), layers, path, surroundings);
            }
        }
        return isSound ? 0 : 1;
    }
}
