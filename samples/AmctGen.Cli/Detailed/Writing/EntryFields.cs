using AmctGen.Cli.Messages;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Writing;

/// <summary>The lists and sections of a simplified configuration, by their names.</summary>
internal sealed class EntryFields
{
    private readonly OverrideListModel _layers;
    private readonly OverrideListModel? _types;

    private EntryFields(ModeSchema schema, ResolverModel features, AmctMode mode)
    {
        Shape = schema.Shape;
        PrecedenceModel[] used =
            [.. features.Features.Where(feature => mode.Features.Contains(feature.ProtoName) && !feature.Sections.IsEmpty)];
        Features = used;
        _layers = used[0].Overrides.First(static list => !list.ByType);
        _types = used[0].Overrides.FirstOrDefault(static list => list.ByType);
    }

    /// <summary>The message of the configuration.</summary>
    public MessageShape Shape { get; }

    /// <summary>The features of the mode that have sections.</summary>
    public IReadOnlyList<PrecedenceModel> Features { get; }

    /// <summary>Whether entries for types of layers exist.</summary>
    public bool HasTypes => _types is not null;

    /// <summary>The list of the entries for layers.</summary>
    public string LayerList => MessagePath.Join(_layers.Path);

    /// <summary>Reads the names from the schema.</summary>
    public static EntryFields Of(ModeSchema schema, AmctMode mode) => new(schema, AmctSchemas.FindFeatures(schema.Shape)!, mode);

    /// <summary>An entry for a layer, or for a type, without sections.</summary>
    public ConfigField CreateEntry(string key, bool byType)
    {
        OverrideListModel list = byType ? _types! : _layers;
        var entry = new ConfigField(MessagePath.Join(list.Path));
        entry.Add(new ConfigField(list.KeyProtoName, StringEscapes.Quote(key)));
        return entry;
    }

    /// <summary>The shape of a section in an entry; null if the schema does not have it.</summary>
    public MessageShape? SectionShape(string section) =>
        Shape.FindField(LayerList)?.Message is { } entry ? PartWriter.FindShape(entry, section)?.Message : null;

    /// <summary>Whether an entry without a section is an error.</summary>
    public bool IsRequired(string section) =>
        Shape.FindField(LayerList)?.Message?.RequiredFields.Any(field => field.Name == section) == true;

    /// <summary>The lists that take layers out of the features.</summary>
    /// <param name="byType">Whether they contain types of layers.</param>
    public EquatableArray<string> Skips(bool byType) =>
    [
        .. Features.SelectMany(static feature => feature.Skips).Where(list => list.ByType == byType)
            .Select(static list => MessagePath.Join(list.Path)).Distinct(),
    ];

    /// <summary>The list outside of which no layer is configured; null if all layers are.</summary>
    public string? Include => Features.SelectMany(static feature => feature.Includes)
        .Select(static list => MessagePath.Join(list.Path)).FirstOrDefault();

    /// <summary>The features that a list takes layers out of.</summary>
    public IEnumerable<string> FeaturesOf(string list) => Features
        .Where(feature => feature.Skips.Any(skip => MessagePath.Join(skip.Path) == list)).Select(static feature => feature.ProtoName);

    /// <summary>Where a section of an entry is in the global configuration.</summary>
    public string GlobalPath(string section) => MessagePath.Join(
        Features.SelectMany(static feature => feature.Sections).First(model => model.ProtoName == section).GlobalPath);
}
