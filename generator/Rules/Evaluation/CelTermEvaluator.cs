using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Cel;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>
/// Evaluates expressions whose types are only known when they are evaluated, with the functions that generated code calls.
/// </summary>
/// <param name="context">What they are evaluated with.</param>
internal sealed class CelTermEvaluator(RuleContext context)
{
    private readonly List<(string Name, CelValue Value)> _variables = [];

    /// <summary>The value of an expression: a bool, a text, or <see cref="CelFailure"/>.</summary>
    /// <param name="model">The expression.</param>
    /// <param name="self">The value of <c>this</c>.</param>
    public object? Evaluate(CelDynamic model, object self)
    {
        _variables.Clear();
        _variables.Add(("now", CelValue.Timestamp(context.Now ?? 0)));
        _variables.Add(("this", CelMessages.Item(self)));
        CelValue result = Evaluate(model.Body);
        return result.Kind switch
        {
            CelValueKind.Bool => result.IsTrue,
            CelValueKind.String => result.Text,
            _ => CelFailure.Instance,
        };
    }

    private CelValue Evaluate(CelTerm term) => term switch
    {
        CelTermConstant constant => Constant(constant.Value),
        CelTermType type => CelValue.Type(type.Name),
        CelTermMoment moment => moment.IsTimestamp ? CelValue.Timestamp(moment.Nanoseconds) : CelValue.Duration(moment.Nanoseconds),
        CelTermVariable variable => _variables.FindLast(known => known.Name == variable.Name).Value,
        CelTermSelect select => CelFunctions.Select(Evaluate(select.Target), select.Field),
        CelTermHas has => CelFunctions.Has(Evaluate(has.Target), has.Field),
        CelTermList list => CelFunctions.List(Evaluate(list.Items)),
        CelTermMap map => CelFunctions.Map(Evaluate(map.Items)),
        CelTermMessage message => context.FindShape!(message.FullName) is { } shape
            ? CelMessageBuilder.Build(shape, message.Fields, Evaluate(message.Values))
            : default,
        CelTermCall call => CelLibrary.Invoke(call.Method, Evaluate(call.Arguments)),
        CelTermMatches matches => Evaluate(matches.Target) is { Kind: CelValueKind.String } text
            ? CelValue.Of(context.Patterns.IsMatch(matches.Pattern, text.Text))
            : default,
        CelTermLogic logic => Logic(logic),
        CelTermConditional conditional => Evaluate(conditional.Condition) switch
        {
            { IsTrue: true } => Evaluate(conditional.Then),
            { IsFalse: true } => Evaluate(conditional.Otherwise),
            _ => default,
        },
        CelTermMacro macro => Macro(macro),
        _ => default,
    };

    private CelValue[] Evaluate(EquatableArray<CelTerm> terms)
    {
        var values = new CelValue[terms.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(terms[i]);
        }
        return values;
    }

    private static CelValue Constant(ConstantModel constant) =>
        constant.Kind == ConstantKind.Null ? CelValue.Null : CelMessages.Item(CelEvaluator.Constant(constant)!);

    private CelValue Logic(CelTermLogic logic)
    {
        CelValue left = Evaluate(logic.Left);
        return (logic.IsAnd ? left.IsFalse : left.IsTrue) ? left
            : logic.IsAnd ? CelFunctions.And(left, Evaluate(logic.Right))
            : CelFunctions.Or(left, Evaluate(logic.Right));
    }

    private CelValue Macro(CelTermMacro macro)
    {
        CelValue range = Evaluate(macro.Range);
        bool isPair = macro.Variables.Count == 2;
        Func<CelValue, CelValue, int, CelValue> first = Body(macro, 0);
        Func<CelValue, CelValue, int, CelValue> last = Body(macro, macro.Bodies.Count - 1);
        return (macro.Method, macro.Bodies.Count) switch
        {
            (nameof(CelFunctions.All), _) => CelFunctions.All(range, isPair, 0, first),
            (nameof(CelFunctions.Exists), _) => CelFunctions.Exists(range, isPair, 0, first),
            (nameof(CelFunctions.ExistsOne), _) => CelFunctions.ExistsOne(range, isPair, 0, first),
            (nameof(CelFunctions.Filter), _) => CelFunctions.Filter(range, isPair, 0, first),
            (nameof(CelFunctions.MapList), 1) => CelFunctions.MapList(range, isPair, 0, first),
            (nameof(CelFunctions.MapList), _) => CelFunctions.MapList(range, isPair, 0, first, last),
            (nameof(CelFunctions.MapValues), 1) => CelFunctions.MapValues(range, isPair, 0, first),
            (nameof(CelFunctions.MapValues), _) => CelFunctions.MapValues(range, isPair, 0, first, last),
            (_, 1) => CelFunctions.MapEntries(range, isPair, 0, first),
            _ => CelFunctions.MapEntries(range, isPair, 0, first, last),
        };
    }

    private Func<CelValue, CelValue, int, CelValue> Body(CelTermMacro macro, int index) => (key, value, _) =>
    {
        int outer = _variables.Count;
        _variables.Add((macro.Variables[0], key));
        if (macro.Variables.Count == 2)
        {
            _variables.Add((macro.Variables[1], value));
        }
        CelValue result = Evaluate(macro.Bodies[index]);
        _variables.RemoveRange(outer, _variables.Count - outer);
        return result;
    };
}
