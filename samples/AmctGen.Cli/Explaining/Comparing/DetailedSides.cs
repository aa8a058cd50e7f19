using AmctGen.Cli.Calls;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Reads two configurations of which at least one is a detailed one.</summary>
internal sealed class DetailedSides
{
    private readonly Arguments _arguments;
    private readonly CommandContext _context;
    private readonly string _framework;
    private readonly NetworkModel? _network;
    private readonly AmctMode _mode;

    private DetailedSides(Arguments arguments, CommandContext context, IReadOnlyList<FindingFile> files)
    {
        (_arguments, _context) = (arguments, context);
        _framework = AmctModes.Framework(arguments);
        bool isDerived = files.Any(static file => !DetailedModes.IsDetailed(file.Path, file.Text));
        string? layers = isDerived ? arguments.Required("--layers") : arguments.Single("--layers");
        _mode = arguments.Has("--mode") ? AmctModes.Mode(arguments) : FindMode(files);
        _network = layers is null ? null : NetworkFile.Read(layers, _framework, arguments, context);
    }

    /// <summary>Whether a call compares a detailed configuration.</summary>
    public static bool Concern(Arguments arguments) =>
        arguments.Files.Count == 2 && !arguments.Has("--message") && arguments.All("--proto").Count == 0
        && arguments.Files.Exists(static path => FileBytes.TryRead(path, out _) is { } text && DetailedModes.IsDetailed(path, text));

    /// <summary>Compares the two files of a call. Their findings are printed.</summary>
    /// <exception cref="InputException">A file has errors, which are reported, so that it has no values.</exception>
    public static ComparedFiles Compare(Arguments arguments, CommandContext context)
    {
        FindingFile[] files =
            [.. arguments.Files.Select(path => InputFiles.ReadOrInput(path, context) ?? throw new InputException())];
        var sides = new DetailedSides(arguments, context, files);
        DetailedSide?[] read = [.. files.Select(sides.Read)];
        if (read is not [{ } old, { } @new])
        {
            throw new InputException();
        }
        DetailedSchema schema = DetailedSchemas.Of(sides._mode, sides._framework);
        return new ComparedFiles
        {
            Old = old.File,
            New = @new.File,
            Difference = new DetailedComparison(old, @new, schema).Compare(sides.Layers(schema, old, @new)),
            Findings = @new.Findings,
            Language = context.Language,
            IsRefused = old.Findings.Concat(@new.Findings).Any(static finding => finding.Severity == TextSeverity.Error),
        };
    }

    // The first mode that both files can be for.
    private static AmctMode FindMode(IReadOnlyList<FindingFile> files)
    {
        IReadOnlyList<AmctMode>[] modes =
        [
            .. files.Where(static file => DetailedModes.IsDetailed(file.Path, file.Text))
                .Select(static file => JsonTree.Read(file.Text).Root is { } root ? DetailedModes.Find(root) : [])
                .Where(static found => found.Count > 0),
        ];
        return AmctMode.All.FirstOrDefault(mode => modes.Length > 0 && Array.TrueForAll(modes, found => found.Contains(mode)))
            ?? throw new UsageException(modes.Length < 2
                ? $"nothing shows the mode of the files: use --mode: {AmctModes.Names}"
                : $"the files are for different modes: {modes[0][0].Name} and {modes[1][0].Name}");
    }

    private DetailedSide? Read(FindingFile file)
    {
        DetailedSide? side = DetailedModes.IsDetailed(file.Path, file.Text) ? ReadDetailed(file) : Derive(file);
        _context.Report(side?.Findings ?? []);
        return side;
    }

    private DetailedSide? ReadDetailed(FindingFile file)
    {
        var check = new DetailedCheck { Mode = _mode, Framework = _framework, Network = _network };
        IReadOnlyList<Finding> findings = check.Read(file, out DetailedConfig? config);
        if (config is null)
        {
            _context.Report(findings);
            return null;
        }
        return new DetailedSide { File = file, Root = config.Tree.Root!, Findings = findings };
    }

    private DetailedSide? Derive(FindingFile file)
    {
        AmctModes.DetailedSchema(_mode, _framework);
        MessageHost host = AmctModes.Host(_mode, _arguments).For(file.Text);
        TextDialect dialect = MessageSource.Dialect(_arguments, TextDialect.Merge);
        if (MessageSource.Read(host, file, dialect, _context.Report) is not { } config)
        {
            return null;
        }
        FieldLocations locations = FieldLocations.Read(file.Text, host.Shape, file.Path, host.Registry);
        EffectiveConfig effective = EffectiveConfig.Create(_mode, config, _network!, locations);
        Finding[] findings =
            [.. AmctModes.Findings(_mode, effective, config, _network!, locations).Select(finding => finding.ToFinding(file, locations))];
        if (effective.Json is null)
        {
            _context.Report(findings);
            return null;
        }
        return new DetailedSide
        {
            File = file,
            Root = JsonTree.Parse(effective.Json),
            Findings = findings,
            Outcomes = effective.Explain().ToDictionary(static outcome => outcome.Layer.Name, StringComparer.Ordinal),
        };
    }

    // Those of the network, and without one those of the files, whose types are not known.
    private IEnumerable<LayerRef> Layers(DetailedSchema schema, DetailedSide old, DetailedSide @new) => _network is not null
        ? NetworkFile.Refs(_network).Where(layer => old.Root.Find(layer.Name) is not null || @new.Root.Find(layer.Name) is not null)
        : @new.Root.Members.Concat(old.Root.Members).Select(static member => member.Name).Distinct()
            .Where(name => schema.Globals.All(field => field.Key != name)).Select(static name => new LayerRef(name, NamedLayers.Any));
}
