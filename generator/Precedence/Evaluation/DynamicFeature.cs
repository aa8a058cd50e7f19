using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>Reads one feature of a document. Generated resolvers use the same engine.</summary>
internal sealed class DynamicFeature
{
    private readonly PrecedenceModel _model;
    private readonly EquatableArray<MessageValue>[] _overrides;
    private readonly DynamicSection[] _sections;
    private readonly DynamicInheritedValue[] _inherited;

    /// <param name="model">The feature.</param>
    /// <param name="config">The message that declares it.</param>
    /// <param name="locations">Where the fields are in the file; null leaves provenance without lines.</param>
    /// <param name="sibling">Another feature of the message; null for none. Lists that both have are indexed once.</param>
    public DynamicFeature(PrecedenceModel model, MessageValue config, FieldLocations? locations, FeatureIndex? sibling)
    {
        _model = model;
        MessageShape root = config.Shape;
        MessagePath[] lists = [.. model.Overrides.Select(list => new MessagePath(root, list.Path))];
        _overrides = [.. lists.Select(list => list.ReadList<MessageValue>(config))];
        _sections =
            [.. model.Sections.Select(section => new DynamicSection(section, config, lists.Select(static list => list.Target.Message!)))];
        _inherited = [.. model.Inherited.Select(value => new DynamicInheritedValue(value, config, _sections[value.Section]))];
        Index = new FeatureIndex(model.ProtoName, model.OverrideWins, model.SkippedUsesDefaults, locations, sibling);
        for (int i = 0; i < lists.Length; i++)
        {
            OverrideListModel list = model.Overrides[i];
            var key = new MessagePath(lists[i].Target.Message!, new([new PathPartModel(list.KeyProtoName, list.KeyName)]));
            Index.AddOverrides(lists[i].Text, list.KeyProtoName, list.ByType, _overrides[i], entry => (string?)key.Read(entry));
        }
        foreach (LayerListModel list in model.Skips)
        {
            Index.AddSkips(MessagePath.Join(list.Path), list.ByType, new MessagePath(root, list.Path).ReadList<string>(config));
        }
        foreach (LayerListModel list in model.Includes)
        {
            Index.AddIncludes(MessagePath.Join(list.Path), list.ByType, new MessagePath(root, list.Path).ReadList<string>(config));
        }
    }

    /// <summary>The feature's lists.</summary>
    public FeatureIndex Index { get; }

    /// <summary>What applies to a layer.</summary>
    public DynamicEffectiveFeature Resolve(in LayerKeys keys)
    {
        Selection selection = Index.Select(keys);
        MessageValue? entry = selection.IsOverridden ? _overrides[selection.List][selection.Entry] : null;
        Resolved<MessageValue>[] sections = Array.ConvertAll(_sections, section => section.Resolve(Index, selection, entry));
        var values = new List<IResolved>(sections.Length + _inherited.Length);
        foreach (Resolved<MessageValue> section in sections)
        {
            values.Add(section);
        }
        for (int i = 0; i < _inherited.Length; i++)
        {
            values.Add(_inherited[i].Resolve(Index, selection, sections[_model.Inherited[i].Section]));
        }
        return new DynamicEffectiveFeature(_model.ProtoName, selection, values);
    }
}
