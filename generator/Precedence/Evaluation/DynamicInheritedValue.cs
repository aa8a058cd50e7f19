using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>Reads an inherited value of a message without generated code.</summary>
internal sealed class DynamicInheritedValue
{
    private readonly InheritedValueModel _model;
    private readonly MessagePath _globalSection;
    private readonly MessagePath?[] _cases;
    private readonly MessagePath[] _values;
    private readonly MessagePath? _fallback;
    private readonly int _defaultCase;
    private readonly EnumShape? _enum;
    private readonly ScalarValue _fallbackDefault;

    /// <param name="model">The value.</param>
    /// <param name="root">The message that declares the feature.</param>
    /// <param name="globalSection">Where the root has the section that the value is in.</param>
    public DynamicInheritedValue(InheritedValueModel model, MessageShape root, MessagePath globalSection)
    {
        _model = model;
        _globalSection = globalSection;
        MessageShape section = globalSection.Target.Message!;
        _cases = [.. model.Candidates.Select(candidate => candidate.Case.IsEmpty ? null : new MessagePath(section, candidate.Case))];
        _values = [.. model.Candidates.Select(candidate => new MessagePath(section, candidate.Value))];
        _fallback = model.Fallback.IsEmpty ? null : new MessagePath(root, model.Fallback);
        InheritedCandidateModel[] candidates = [.. model.Candidates];
        _defaultCase = Array.FindIndex(candidates, static candidate => candidate.IsDefaultCase);
        FieldShape value = _values[0].Target;
        _enum = value.Enum;
        _fallbackDefault = model.FallbackDefault is { } constant ? ScalarValue.Of(constant, _enum) : ScalarValue.Zero(value);
    }

    /// <summary>What applies to a layer.</summary>
    /// <param name="index">The feature.</param>
    /// <param name="selection">Which entry applies.</param>
    /// <param name="section">The resolved section that the value is in.</param>
    /// <param name="config">The message that declares the feature.</param>
    public ResolvedValue<ScalarValue> Resolve(FeatureIndex index, Selection selection, Resolved<IMessage> section, IMessage config)
    {
        IMessage? global = _model.ConsultsGlobal ? (IMessage?)_globalSection.Read(config) : null;
        int sectionCase = FindCase(section.Value);
        int globalCase = FindCase(global);
        return index.Inherited<ScalarValue>(
            selection,
            _model.ProtoName,
            sectionCase: sectionCase,
            section: Read(section.Value, sectionCase),
            sectionPath: sectionCase < 0 ? "" : _values[sectionCase].Text,
            sectionProvenance: section.Provenance,
            globalCase: globalCase,
            global: Read(global, globalCase),
            globalPath: globalCase < 0 ? "" : $"{_globalSection.Text}.{_values[globalCase].Text}",
            fallback: Wrap(_fallback?.Read(config)),
            fallbackPath: _fallback?.Text ?? "",
            fallbackDefault: _fallbackDefault);
    }

    // The first candidate whose case is set, or that has none; else the one that applies where no case is set; -1 for none.
    private int FindCase(IMessage? section)
    {
        int found = Array.FindIndex(_cases, candidate => candidate is null || candidate.Read(section) is not null);
        return found < 0 ? _defaultCase : found;
    }

    private ScalarValue? Read(IMessage? section, int candidate) => candidate < 0 ? null : Wrap(_values[candidate].Read(section));

    private ScalarValue? Wrap(object? value) => value is null ? null : new ScalarValue(value, _enum);
}
