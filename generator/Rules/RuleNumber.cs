using System.Globalization;
using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>A number in a rule or default: an integer exactly, or a floating point number.</summary>
internal readonly struct RuleNumber
{
    private readonly decimal _integer;
    private readonly double _float;
    private readonly FieldKind _kind;
    private readonly RuleSubject _subject;

    public RuleNumber(decimal integer, FieldKind kind)
    {
        _integer = integer;
        _float = (double)integer;
        _kind = kind;
    }

    public RuleNumber(double number, FieldKind kind)
    {
        _float = number;
        _kind = kind;
    }

    /// <summary>A <c>Duration</c> or <c>Timestamp</c>.</summary>
    /// <param name="moment">Its fields.</param>
    /// <param name="subject">Which of them it is.</param>
    public RuleNumber(RuleNode moment, RuleSubject subject)
    {
        decimal seconds = moment.Find("seconds")?.Scalar?.Integer ?? 0;
        _integer = Moments.Of((long)seconds, (int)(moment.Find("nanos")?.Scalar?.Integer ?? 0));
        _kind = FieldKind.Message;
        _subject = subject;
    }

    public static RuleNumber Of(RuleScalar scalar, FieldKind kind) =>
        kind is FieldKind.Float or FieldKind.Double
            ? new RuleNumber(scalar.Number(kind == FieldKind.Float), kind)
            : new RuleNumber(scalar.Integer, kind);

    /// <summary>The value of an integer.</summary>
    public decimal Integer => _integer;

    /// <summary>A key that is the same for equal numbers of one type; nan is not equal to anything.</summary>
    public (decimal Integer, double Float) Key => (_integer, _float + 0.0);

    public bool IsFloat => _kind is FieldKind.Float or FieldKind.Double;

    public bool IsNaN => IsFloat && double.IsNaN(_float);

    public bool IsFinite => !IsFloat || !(double.IsNaN(_float) || double.IsInfinity(_float));

    public static bool operator <(RuleNumber a, RuleNumber b) => a.IsFloat ? a._float < b._float : a._integer < b._integer;

    public static bool operator >(RuleNumber a, RuleNumber b) => b < a;

    public static bool operator <=(RuleNumber a, RuleNumber b) => a.IsFloat ? a._float <= b._float : a._integer <= b._integer;

    public static bool operator >=(RuleNumber a, RuleNumber b) => b <= a;

    public bool Is(RuleNumber other) => IsFloat ? _float == other._float : _integer == other._integer;

    /// <summary>The number as a constant of the field's type.</summary>
    public ConstantModel Constant => _kind switch
    {
        FieldKind.Float => ConstantModel.Float((float)_float),
        FieldKind.Double => ConstantModel.Double(_float),
        FieldKind.Message => ConstantModel.Moment(_integer),
        _ => ConstantModel.Integer(_kind, _integer),
    };

    /// <summary>The number as text in messages.</summary>
    public override string ToString()
    {
        if (_kind == FieldKind.Message)
        {
            return _subject == RuleSubject.Timestamp ? Moments.TimestampText(_integer) : Moments.DurationText(_integer);
        }
        if (!IsFloat)
        {
            return _integer.ToString(CultureInfo.InvariantCulture);
        }
        return _kind == FieldKind.Float ? FloatText.Of((float)_float) : FloatText.Of(_float);
    }
}
