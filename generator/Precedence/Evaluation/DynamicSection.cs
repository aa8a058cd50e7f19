using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>Reads a section of a document.</summary>
internal sealed class DynamicSection
{
    private readonly SectionModel _model;
    private readonly string _entryPath;
    private readonly MessagePath[] _inEntries;

    /// <param name="model">The section.</param>
    /// <param name="config">The message that declares the feature.</param>
    /// <param name="entries">The entries' types, in the order of the override lists.</param>
    public DynamicSection(SectionModel model, MessageValue config, IEnumerable<MessageShape> entries)
    {
        _model = model;
        _entryPath = MessagePath.Join(model.EntryPath);
        _inEntries = [.. entries.Select(entry => new MessagePath(entry, model.EntryPath))];
        GlobalPath = new MessagePath(config.Shape, model.GlobalPath);
        Global = (MessageValue?)GlobalPath.Read(config);
    }

    /// <summary>Where the root has the global value.</summary>
    public MessagePath GlobalPath { get; }

    /// <summary>The global value; null if it is not set.</summary>
    public MessageValue? Global { get; }

    /// <summary>What applies to a layer.</summary>
    /// <param name="index">The feature.</param>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="entry">That entry; null if none applies.</param>
    public Resolved<MessageValue> Resolve(FeatureIndex index, Selection selection, MessageValue? entry) => index.Section(
        selection,
        _entryPath,
        entry: entry is null ? null : (MessageValue?)_inEntries[selection.List].Read(entry),
        globalPath: GlobalPath.Text,
        global: Global,
        omittedFallsToGlobal: _model.OmittedFallsToGlobal,
        emptyIsOmitted: _model.EmptyIsOmitted);
}
