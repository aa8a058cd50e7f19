using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Languages;
using AmctGen.Cli.Messages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>The schema, the mode and the layers that the options name: explains configurations.</summary>
internal sealed record ExplainedSchema
{
    /// <summary>The command that compares two files; a message without features can be compared too.</summary>
    public const string Comparison = "diff";

    /// <summary>The message of the configurations.</summary>
    public required MessageHost Host { get; init; }

    /// <summary>The mode of AMCT; null for a schema of one's own.</summary>
    public AmctMode? Mode { get; init; }

    /// <summary>The layers; null if they are not known.</summary>
    public NetworkModel? Network { get; init; }

    /// <summary>The layers that the configurations name, if the layers are not known; null for those of each configuration.</summary>
    public IReadOnlyList<ShownLayer>? Named { get; init; }

    /// <summary>The language of the explanations.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The dialect of the configurations.</summary>
    public required TextDialect Dialect { get; init; }

    /// <summary>The schema that the options name, and the layers.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">A file has errors, which are reported.</exception>
    public static ExplainedSchema Find(Arguments arguments, string command, CommandContext context)
    {
        bool isSchemaOwn = arguments.Has("--message") || arguments.All("--proto").Count > 0;
        if (arguments.Has("--mode") == isSchemaOwn)
        {
            throw new UsageException($"{command} needs --mode, or --message and --proto for your own schema");
        }
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Merge);
        AmctMode? mode = isSchemaOwn ? null : AmctModes.Mode(arguments);
        MessageHost host = mode is null ? FindOwn(arguments, command, context) : AmctModes.Host(mode, arguments);
        string? layers = mode is null ? arguments.Single("--layers") : arguments.Required("--layers");
        ThrowIfFilesAreWrong(arguments, command);
        var schema = new ExplainedSchema { Host = host, Mode = mode, Dialect = dialect, Language = context.Language };
        return layers is null ? schema : schema with { Network = schema.ReadNetwork(layers, arguments, context) };
    }

    /// <summary>The same schema for the layers that any of several files names, if the layers are not known.</summary>
    public ExplainedSchema NameLayers(IEnumerable<string> paths) => Network is not null ? this : this with
    {
        Named = [.. paths.Select(static path => FileBytes.TryRead(path, out _)).OfType<byte[]>()
            .SelectMany(text => Host.NamedLayers(text, Dialect)).Distinct().OrderBy(static layer => layer.Shown.Name == NamedLayers.Any)
            .ThenBy(static layer => layer.Shown.Type == NamedLayers.Any)],
    };

    /// <summary>Explains a configuration; its findings are printed.</summary>
    /// <exception cref="InputException">The file has errors, which are reported.</exception>
    public Explanation Read(string path, CommandContext context)
    {
        FindingFile file = InputFiles.ReadOrInput(path, context) ?? throw new InputException();
        ExplainedSchema schema = For(file);
        IMessage config = MessageSource.Read(schema.Host, file, Dialect, context.Report) ?? throw new InputException();
        Explanation explanation = schema.Explain(file, config);
        context.Report(explanation.Findings);
        return explanation;
    }

    /// <summary>Explains a file; null if it has errors. Nothing is printed.</summary>
    public Explanation? TryExplain(FindingFile file) =>
        MessageSource.Read(Host, file, Dialect, static _ => { }) is { } config ? Explain(file, config) : null;

    // The message can depend on the file.
    private ExplainedSchema For(FindingFile file) => Host.For(file.Text) is { } host && host != Host ? this with { Host = host } : this;

    private Explanation Explain(FindingFile file, IMessage config)
    {
        FieldLocations locations = FieldLocations.Read(file.Text, Host.Shape, file.Path, Host.Registry);
        if (Mode is not null)
        {
            EffectiveConfig effective = EffectiveConfig.Create(Mode, config, Network!, locations);
            return new Explanation(this, file, locations)
            {
                Outcomes = effective.Explain(),
                Findings = [.. AmctModes.Findings(Mode, effective, config, Network!, locations)
                    .Select(finding => finding.ToFinding(file, locations))],
                IsRefused = effective.IsRefused,
            };
        }
        LayerRef[]? layers = Network is null ? null : NetworkFile.Refs(Network);
        return new Explanation(this, file, locations)
        {
            Outcomes = [.. Host.Explain(file.Text, Dialect, ShownLayers(layers) ?? Host.NamedLayers(file.Text, Dialect), locations)],
            Findings = [.. Host.Lint(file, Dialect, layers)],
        };
    }

    private IEnumerable<ShownLayer>? ShownLayers(LayerRef[]? network) =>
        network?.Select(static layer => new ShownLayer(layer, layer)) ?? Named;

    private static MessageHost FindOwn(Arguments arguments, string command, CommandContext context)
    {
        if (arguments.All("--proto").Count == 0 || arguments.Has("--schema"))
        {
            throw new UsageException(arguments.Has("--schema")
                ? "--schema needs --mode"
                : $"--message needs --proto here; the built-in messages are explained by --mode: {AmctModes.Names}");
        }
        MessageHost host = MessageSource.Find(arguments, context);
        if (!host.HasFeatures && command != Comparison)
        {
            throw new UsageException($"{host.Shape.FullName} declares no (amctgen.feature), so there is nothing to explain");
        }
        return host.HasFeatures || !arguments.Has("--layers") ? host : throw new UsageException(
            $"{host.Shape.FullName} does not declare (amctgen.feature), so the layers of a network have no effect: leave --layers out");
    }

    private static void ThrowIfFilesAreWrong(Arguments arguments, string command)
    {
        if (arguments.Files.Count != (command == Comparison ? 2 : 1))
        {
            throw new UsageException($"{command} needs exactly {(command == Comparison ? "two files, OLD and NEW" : "one CFG")}");
        }
    }

    // Errors of all files are reported in one run.
    private NetworkModel ReadNetwork(string layers, Arguments arguments, CommandContext context)
    {
        try
        {
            return NetworkFile.Read(layers, Mode is null ? null : AmctModes.Framework(arguments), arguments, context);
        }
        catch (InputException)
        {
            foreach (string path in arguments.Files)
            {
                if (InputFiles.ReadOrInput(path, context) is { } file)
                {
                    MessageSource.Read(For(file).Host, file, Dialect, context.Report);
                }
            }
            throw;
        }
    }
}
