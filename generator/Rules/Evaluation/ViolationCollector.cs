using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Collects violations up to the limit of <c>Validate()</c>.</summary>
internal sealed class ViolationCollector
{
    private readonly List<RuleViolation> _kept = [];
    private long _characters;
    private long _leftOut;

    /// <summary>Counts a violation, and keeps it if the limit allows.</summary>
    public void Add(RuleViolation violation)
    {
        _characters += _leftOut > 0 ? 0 : ViolationLimit.Characters(violation.FieldPath, violation.Message);
        if (_kept.Count == 0 || (_leftOut == 0 && _kept.Count < ViolationLimit.Most && _characters <= ViolationLimit.MostCharacters))
        {
            _kept.Add(violation);
        }
        else
        {
            _leftOut++;
        }
    }

    /// <summary>The violations that are kept; the message of the last one states how many are not.</summary>
    public List<RuleViolation> ToList()
    {
        if (_leftOut > 0)
        {
            RuleViolation last = _kept[_kept.Count - 1];
            _kept[_kept.Count - 1] = last with { Message = ViolationLimit.Last(last.Message, _leftOut) };
        }
        return _kept;
    }
}
