using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>Reads a section of a message without generated code.</summary>
internal sealed class DynamicSection
{
    private readonly SectionModel _model;
    private readonly string _entryPath;
    private readonly MessagePath[] _inEntries;

    /// <param name="model">The section.</param>
    /// <param name="root">The message that declares the feature.</param>
    /// <param name="entries">The entries' types, in the order of the override lists.</param>
    public DynamicSection(SectionModel model, MessageShape root, IEnumerable<MessageShape> entries)
    {
        _model = model;
        _entryPath = MessagePath.Join(model.EntryPath);
        _inEntries = [.. entries.Select(entry => new MessagePath(entry, model.EntryPath))];
        Global = new MessagePath(root, model.GlobalPath);
    }

    /// <summary>Where the root has the global value.</summary>
    public MessagePath Global { get; }

    /// <summary>What applies to a layer.</summary>
    /// <param name="index">The feature.</param>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="entry">That entry; null where none applies.</param>
    /// <param name="config">The message that declares the feature.</param>
    public Resolved<IMessage> Resolve(FeatureIndex index, Selection selection, IMessage? entry, IMessage config) => index.Section(
        selection,
        _entryPath,
        entry: entry is null ? null : (IMessage?)_inEntries[selection.List].Read(entry),
        globalPath: Global.Text,
        global: (IMessage?)Global.Read(config),
        omittedFallsToGlobal: _model.OmittedFallsToGlobal,
        emptyIsOmitted: _model.EmptyIsOmitted);
}
