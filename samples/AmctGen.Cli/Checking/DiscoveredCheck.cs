using AmctGen.Cli.Calls;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Cli.Projects;
using AmctGen.Generator.Diagnostics;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>Checks each file against the message that its project or its header names, because no option does.</summary>
/// <param name="arguments">The options.</param>
/// <param name="context">Errors of schemas and of networks are reported here.</param>
internal sealed class DiscoveredCheck(Arguments arguments, CommandContext context) : FileCheck
{
    private readonly FileSources _sources = new(arguments, context);
    private readonly Dictionary<(string Path, string? Framework), NetworkModel> _networks = [];
    private bool _isComplete = true;

    /// <summary>Whether all schemas that were needed so far are sound.</summary>
    public override bool IsComplete => _isComplete;

    public override bool NamesMessage(FindingFile file) => _sources.Find(file) is not null
        || (IsDetailed(file) && JsonTree.Read(file.Text).Root is { } root && DetailedModes.Find(root).Count > 0);

    public override FileCheck For(FindingFile file)
    {
        if (IsDetailed(file))
        {
            string? layers = arguments.Single("--layers");
            string framework = AmctMode.Frameworks[0];
            return new DetailedCheck { Framework = framework, Network = layers is null ? null : FindNetwork(layers, framework) };
        }
        if (_sources.Find(file) is not { } source)
        {
            return new FailedCheck(Unnamed(file));
        }
        try
        {
            return Check(file, source) ?? new FailedCheck();
        }
        catch (UsageException exception)
        {
            return new FailedCheck(AboutName(file, source, exception.Message));
        }
    }

    public override IEnumerable<Finding> Find(FindingFile file) => For(file).Find(file);

    private bool IsDetailed(FindingFile file) => DetailedModes.IsDetailed(file.Path, file.Text) && _sources.Find(file) is null;

    private FileCheck? Check(FindingFile file, FileSource source)
    {
        TextDialect dialect = MessageSource.Dialect(arguments,
            string.Equals(source.Setting(file.Path, "Dialect"), "merge", StringComparison.OrdinalIgnoreCase)
                ? TextDialect.Merge
                : TextDialect.Strict);
        if (source.Schemas is { HasErrors: true } broken)
        {
            _isComplete = false;
            return PartialCheck.Create(broken, source.Message, dialect);
        }
        MessageHost host = source.Schemas is { } schemas
            ? SchemaMessage.Find(schemas, source.Message)
            : BuiltInMessages.Find(source.Message);
        string? layers = arguments.Single("--layers")
            ?? (source.Setting(file.Path, "Layers") is { } named ? Path.Combine(source.Project!.Folder, named) : null);
        AmctMode? mode = layers is null ? null : FindMode(host);
        ModeSchema? schema = mode?.AllSchemas.FirstOrDefault(schema => schema.Shape == host.Shape);
        return new ConfigCheck
        {
            Host = schema is null ? host : new ModeHost(mode!, schema),
            Dialect = dialect,
            Mode = mode,
            Network = layers is null ? null : FindNetwork(layers, schema?.Framework),
            IncludesDocuments = arguments.Has("--documents"),
            Target = CheckOptions.Target(arguments),
            Ignored = source.Setting(file.Path, "NoWarn")?.Split([';', ',', ' ']) ?? [],
        };
    }

    // What layers do depends on AMCT's mode; most messages have only one.
    private static AmctMode? FindMode(MessageHost host)
    {
        if (host.HasFeatures)
        {
            return null;
        }
        AmctMode[] modes = BuiltInMessages.All.Contains(host)
            ? [.. AmctMode.All.Where(mode => mode.AllSchemas.Any(schema => schema.Shape == host.Shape))]
            : [];
        return modes.Length == 1 ? modes[0] : throw new UsageException(modes.Length > 1
            ? $"with layers, {host.Shape.FullName} needs a mode: --mode {string.Join(" or ", modes.Select(static mode => mode.Name))}"
            : $"{host.Shape.FullName} does not declare (amctgen.feature), so the layers of a network have no effect");
    }

    private NetworkModel FindNetwork(string path, string? framework)
    {
        if (!_networks.TryGetValue((path, framework), out NetworkModel? network))
        {
            network = NetworkFile.Read(path, framework, arguments, context);
            _networks.Add((path, framework), network);
        }
        return network;
    }

    private static Finding Unnamed(FindingFile file)
    {
        var options = new TextReaderOptions();
        ModeSchema[] all = file.Text.Length == 0 ? [] : [.. AmctMode.All.SelectMany(static mode => mode.AllSchemas)
            .Where(schema => schema.TryParse(file.Text, out _, out _, options))];
        // The types of layers tell frameworks apart.
        ModeSchema[] sound = Array.FindAll(all, schema => IsSound(schema, file.Text, options));
        all = sound.Length > 0 ? sound : all;
        // Every framework has a schema with similar fields; the default one is meant as in a call that names no framework.
        ModeSchema[] schemas = Array.Exists(all, IsDefault) ? Array.FindAll(all, IsDefault) : all;
        string[] modes = [.. AmctMode.All.Where(mode => mode.AllSchemas.Any(schemas.Contains)).Select(static mode => mode.Name)];
        string hint = modes.Length == 0 || schemas.DistinctBy(static schema => schema.Shape.FullName).Count() > 1
            ? "use --message, or --mode for a configuration of AMCT, or write '# proto-message: NAME' at its start"
            : $"it can be read as {schemas[0].Shape.FullName}: use --mode {string.Join(" or ", modes)}"
                + (IsDefault(schemas[0]) ? "" : $" --schema {schemas[0].Framework}");
        return AboutFile(file, CommandDiagnostics.Unnamed.Id, "nothing names the message of this file: " + hint);
    }

    private static bool IsSound(ModeSchema schema, byte[] text, TextReaderOptions options) =>
        schema.TryParse(text, out IMessage? config, out _, options)
            && ConfigChecks.Find(config).All(static finding => finding.Severity != TextSeverity.Error);

    private static bool IsDefault(ModeSchema schema) => schema.Framework == AmctMode.Frameworks[0];

    private static Finding AboutName(FindingFile file, FileSource source, string message) =>
        AboutFile(file, DataDiagnostics.UnknownMessage.Id, message + Missing(source)) with { Place = source.Place };

    private static string Missing(FileSource source) => source.MissingFile is not { } path ? ""
        : $"; the file '{Shown.Text(path)}' of the header is in no -I folder, nor in the folder of the text or above it";

    private static Finding AboutFile(FindingFile file, string id, string message) => new()
    {
        File = file,
        Id = id,
        Severity = TextSeverity.Error,
        Message = message,
        Place = FindingPlace.StartOfFile,
    };
}
