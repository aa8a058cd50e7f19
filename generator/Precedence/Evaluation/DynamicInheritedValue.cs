using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>Reads an inherited value of a document.</summary>
internal sealed class DynamicInheritedValue
{
    private readonly string _name;
    private readonly MessagePath?[] _cases;
    private readonly MessagePath[] _values;
    private readonly int _defaultCase;
    private readonly FieldShape _type;
    private readonly int _globalCase;
    private readonly ScalarValue? _global;
    private readonly string _globalPath;
    private readonly ScalarValue? _fallback;
    private readonly string _fallbackPath;
    private readonly ScalarValue _fallbackDefault;

    /// <param name="model">The value.</param>
    /// <param name="config">The message that declares the feature.</param>
    /// <param name="section">The section that the value is in.</param>
    public DynamicInheritedValue(InheritedValueModel model, MessageValue config, DynamicSection section)
    {
        _name = model.ProtoName;
        MessageShape shape = section.GlobalPath.Target.Message!;
        _cases = [.. model.Candidates.Select(candidate => candidate.Case.IsEmpty ? null : new MessagePath(shape, candidate.Case))];
        _values = [.. model.Candidates.Select(candidate => new MessagePath(shape, candidate.Value))];
        _defaultCase = model.Candidates.ToList().FindIndex(static candidate => candidate.IsDefaultCase);
        _type = _values[0].Target;

        MessageValue? global = model.ConsultsGlobal ? section.Global : null;
        _globalCase = FindCase(global);
        _global = Read(global, _globalCase);
        _globalPath = _globalCase < 0 ? "" : $"{section.GlobalPath.Text}.{_values[_globalCase].Text}";

        MessagePath? fallback = model.Fallback.IsEmpty ? null : new MessagePath(config.Shape, model.Fallback);
        _fallback = Wrap(fallback?.Read(config));
        _fallbackPath = fallback?.Text ?? "";
        _fallbackDefault = model.FallbackDefault is { } constant ? ScalarValue.Of(constant, _type) : ScalarValue.Zero(_type);
    }

    /// <summary>What applies to a layer.</summary>
    /// <param name="index">The feature.</param>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="section">The resolved section that the value is in.</param>
    public ResolvedValue<ScalarValue> Resolve(FeatureIndex index, Selection selection, Resolved<MessageValue> section)
    {
        int sectionCase = FindCase(section.Value);
        return index.Inherited<ScalarValue>(
            selection,
            _name,
            sectionCase: sectionCase,
            section: Read(section.Value, sectionCase),
            sectionPath: sectionCase < 0 ? "" : _values[sectionCase].Text,
            sectionProvenance: section.Provenance,
            globalCase: _globalCase,
            global: _global,
            globalPath: _globalPath,
            fallback: _fallback,
            fallbackPath: _fallbackPath,
            fallbackDefault: _fallbackDefault);
    }

    // The first candidate whose case is set, or that has none; otherwise the one that applies where no case is set; -1 for none.
    private int FindCase(MessageValue? section)
    {
        int found = Array.FindIndex(_cases, candidate => candidate is null || candidate.IsSet(section));
        return found < 0 ? _defaultCase : found;
    }

    private ScalarValue? Read(MessageValue? section, int candidate) => candidate < 0 ? null : Wrap(_values[candidate].Read(section));

    private ScalarValue? Wrap(object? value) => value is null ? null : new ScalarValue(value, _type);
}
