using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>Evaluates expressions over the values of a document.</summary>
/// <remarks>
/// Lists are <c>IReadOnlyList&lt;object&gt;</c>, maps <see cref="FieldValue"/>, null an unset message; <see cref="CelFailure"/> is the
/// result of expressions that
/// fail. Generated code computes the same: see <c>CelEmitter</c>.
/// </remarks>
internal sealed class CelEvaluator(RulePatterns patterns)
{
    private static readonly IReadOnlyList<object> s_noItems = [];

    private readonly List<(string Name, object? Value)> _variables = [];

    /// <summary>The value of an expression: a bool, a text, or <see cref="CelFailure"/>.</summary>
    public object? Evaluate(CelModel model, object? self)
    {
        _variables.Clear();
        _variables.Add(("this", self));
        return Evaluate(model);
    }

    private object? Evaluate(CelModel model) => model switch
    {
        CelLiteral literal => Constant(literal.Value),
        CelVariable variable => _variables.FindLast(known => known.Name == variable.Name).Value,
        CelSelect select => Select(select),
        CelHas has => Has(has),
        CelUnary unary => Unary(unary),
        CelBinary { Operator: "&&" or "||" } logic => Logic(logic),
        CelBinary binary => Binary(binary),
        CelConditional conditional => Evaluate(conditional.Condition) switch
        {
            true => Evaluate(conditional.Then),
            false => Evaluate(conditional.Otherwise),
            _ => CelFailure.Instance,
        },
        CelCall call => Call(call),
        CelIndex index => Index(index),
        CelLet let => Let(let),
        CelHasKey key => HasKey(key),
        CelOneOf search => OneOf(search),
        CelMacro macro => Macro(macro),
        _ => CelFailure.Instance,
    };

    /// <summary>A constant as a value.</summary>
    public static object? Constant(ConstantModel constant) =>
        constant.Kind == ConstantKind.Nanoseconds ? constant.Nanoseconds : constant.DocumentValue;

    private object? Select(CelSelect select)
    {
        object? target = Evaluate(select.Target);
        if (target is CelFailure)
        {
            return target;
        }
        FieldValue? field = (target as MessageValue)?.Find(select.Field);
        return select.Kind switch
        {
            CelKind.List => field is null ? s_noItems : Values(field),
            CelKind.Map => field,
            CelKind.Message => field?.Items[0].Value,
            _ => field is null ? Constant(select.Otherwise!) : field.Items[0].Value,
        };
    }

    private object? Has(CelHas has) => Evaluate(has.Target) switch
    {
        CelFailure failure => failure,
        MessageValue message => has.Presence == CelPresence.Always
            || (message.Find(has.Field) is { } field
                && (has.Presence != CelPresence.NotZero || !field.Items[0].Value.Equals(Constant(has.Zero!)))),
        _ => false,
    };

    private object? Unary(CelUnary unary) => Evaluate(unary.Operand) switch
    {
        bool flag => !flag,
        CelFailure failure => failure,
        { } number => CelOperators.Negate(number),
        _ => CelFailure.Instance,
    };

    // One operand can determine the result even if the other one fails.
    private object Logic(CelBinary logic)
    {
        bool decides = logic.Operator == "||";
        object? left = Evaluate(logic.Left);
        if (left is bool first && first == decides)
        {
            return decides;
        }
        object? right = Evaluate(logic.Right);
        return right is bool second && (second == decides || left is bool) ? second : CelFailure.Instance;
    }

    private object Binary(CelBinary binary)
    {
        object? left = Evaluate(binary.Left);
        object? right = Evaluate(binary.Right);
        if (left is CelFailure || right is CelFailure)
        {
            return CelFailure.Instance;
        }
        if (left is null || right is null)
        {
            return (left is null && right is null) == (binary.Operator == "==");
        }
        return binary.Operator is "+" or "-" or "*" or "/" or "%"
            ? CelOperators.Arithmetic(binary.Operator, left, right)
            : CelOperators.Compare(binary.Operator, left, right);
    }

    private object Call(CelCall call)
    {
        var arguments = new object[call.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            // An unset map is an empty map.
            arguments[i] = Evaluate(call.Arguments[i]) ?? s_noItems;
            if (arguments[i] is CelFailure)
            {
                return CelFailure.Instance;
            }
        }
        return call.Function switch
        {
            "size" => Size(arguments[0]),
            "contains" => Contains(arguments[0], arguments[1]),
            "startsWith" => arguments[0] is string text
                ? text.StartsWith((string)arguments[1], StringComparison.Ordinal)
                : Bytes(arguments[0]).StartsWith(Bytes(arguments[1])),
            "endsWith" => arguments[0] is string text
                ? text.EndsWith((string)arguments[1], StringComparison.Ordinal)
                : Bytes(arguments[0]).EndsWith(Bytes(arguments[1])),
            "matches" when call.Arguments[1] is CelLiteral => patterns.IsMatch((string)arguments[1], (string)arguments[0]),
            "matches" => Re2Pattern.Find((string)arguments[1]) is { } pattern
                ? pattern.IsMatch(((string)arguments[0]).AsSpan())
                : CelFailure.Instance,
            "unique" => CelOperators.FirstDuplicate((IReadOnlyList<object>)arguments[0]) < 0,
            "isNan" => double.IsNaN((double)arguments[0]),
            "isInf" => CelOperators.IsInfinity((double)arguments[0], arguments.Length == 1 ? 0 : (long)arguments[1]),
            "int" => CelOperators.ToInt(arguments[0]),
            "uint" => CelOperators.ToUint(arguments[0]),
            "double" => CelOperators.ToDouble(arguments[0]),
            "string" => CelOperators.ToText(arguments[0]),
            _ => CelFailure.Instance,
        };
    }

    private static object Size(object value) => value switch
    {
        string text => CelOperators.Size(text),
        EquatableArray<byte> bytes => (long)bytes.Count,
        FieldValue map => (long)map.Items.Count,
        IReadOnlyList<object> list => (long)list.Count,
        _ => CelFailure.Instance,
    };

    private static bool Contains(object value, object part) =>
        value is string text ? text.IndexOf((string)part, StringComparison.Ordinal) >= 0 : Bytes(value).IndexOf(Bytes(part)) >= 0;

    private static ReadOnlySpan<byte> Bytes(object value) => ((EquatableArray<byte>)value).AsSpan();

    private object? Index(CelIndex index)
    {
        object? target = Evaluate(index.Target);
        object? key = Evaluate(index.Index);
        if (target is CelFailure || key is null or CelFailure)
        {
            return CelFailure.Instance;
        }
        if (index.KeyType is not null)
        {
            return Entry(target as FieldValue, key)?.Value ?? CelFailure.Instance;
        }
        var list = (IReadOnlyList<object>)target!;
        long position = key is ulong unsigned ? unchecked((long)unsigned) : (long)key;
        return position >= 0 && position < list.Count ? list[(int)position] : CelFailure.Instance;
    }

    private object HasKey(CelHasKey search)
    {
        object? key = Evaluate(search.Value);
        return key is null or CelFailure ? CelFailure.Instance : Entry(Evaluate(search.Target) as FieldValue, key) is not null;
    }

    private static ItemValue? Entry(FieldValue? map, object key)
    {
        if (map is not null)
        {
            foreach (ItemValue item in map.Items)
            {
                if (item.Key!.Equals(key))
                {
                    return item;
                }
            }
        }
        return null;
    }

    private object? Let(CelLet let)
    {
        object? value = Evaluate(let.Value);
        if (value is CelFailure)
        {
            return value;
        }
        _variables.Add((let.Name, value));
        object? body = Evaluate(let.Body);
        _variables.RemoveAt(_variables.Count - 1);
        return body;
    }

    // All listed values are evaluated, so that a failure of any of them is the result of the search.
    private object OneOf(CelOneOf search)
    {
        object? value = Evaluate(search.Value);
        bool isFound = false;
        foreach (CelModel item in search.Items)
        {
            object? candidate = Evaluate(item);
            if (candidate is CelFailure)
            {
                return candidate;
            }
            isFound |= value is not null && candidate is not null && CelOperators.Compare("==", value, candidate);
        }
        return isFound;
    }

    private object Macro(CelMacro macro)
    {
        object? list = Evaluate(macro.List);
        if (list is CelFailure)
        {
            return list;
        }
        IReadOnlyList<object> elements = list is FieldValue map ? Keys(map) : list as IReadOnlyList<object> ?? s_noItems;
        return macro.Macro switch
        {
            "all" => Every(macro, elements, decides: false),
            "exists" => Every(macro, elements, decides: true),
            "exists_one" => ExistsOne(macro, elements),
            "filter" => Filter(macro, elements),
            _ => Map(macro, elements),
        };
    }

    private object? Body(CelMacro macro, object element)
    {
        _variables.Add((macro.Variable, element));
        object? body = Evaluate(macro.Body);
        _variables.RemoveAt(_variables.Count - 1);
        return body;
    }

    private object Every(CelMacro macro, IReadOnlyList<object> elements, bool decides)
    {
        bool hasFailed = false;
        foreach (object element in elements)
        {
            object? body = Body(macro, element);
            if (body is bool holds && holds == decides)
            {
                return decides;
            }
            hasFailed |= body is not bool;
        }
        return hasFailed ? CelFailure.Instance : !decides;
    }

    private object ExistsOne(CelMacro macro, IReadOnlyList<object> elements)
    {
        int count = 0;
        foreach (object element in elements)
        {
            if (Body(macro, element) is not bool holds)
            {
                return CelFailure.Instance;
            }
            count += holds ? 1 : 0;
        }
        return count == 1;
    }

    private object Filter(CelMacro macro, IReadOnlyList<object> elements)
    {
        var kept = new List<object>();
        foreach (object element in elements)
        {
            if (Body(macro, element) is true)
            {
                kept.Add(element);
            }
        }
        return macro.IsMapped ? (long)kept.Count : kept;
    }

    private object Map(CelMacro macro, IReadOnlyList<object> elements)
    {
        var results = new List<object>(elements.Count);
        foreach (object element in elements)
        {
            results.Add(Body(macro, element)!);
        }
        return macro.IsMapped ? CelOperators.FirstDuplicate(results) < 0 : results;
    }

    /// <summary>The elements of a repeated field.</summary>
    public static IReadOnlyList<object> Values(FieldValue field)
    {
        var values = new object[field.Items.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = field.Items[i].Value;
        }
        return values;
    }

    private static IReadOnlyList<object> Keys(FieldValue map)
    {
        var keys = new object[map.Items.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = map.Items[i].Key!;
        }
        return keys;
    }
}
