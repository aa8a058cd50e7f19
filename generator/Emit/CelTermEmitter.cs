using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Writes an expression whose types are only known when it is evaluated as C#. Its C# type is <c>CelValue</c>.</summary>
internal sealed class CelTermEmitter(PatternList patterns)
{
    private const string Value = "global::AmctGen.Generated.CelValue";
    private const string Functions = "global::AmctGen.Generated.CelFunctions";

    // The variables of the expression and their C# expressions, outermost first.
    private readonly List<(string Name, string CSharp)> _variables = [];
    private int _names;

    /// <summary>The expression as C#.</summary>
    /// <param name="model">The expression.</param>
    /// <param name="self">The C# expression of <c>this</c>.</param>
    public string Emit(CelDynamic model, string self)
    {
        _variables.Clear();
        string name = NewName();
        string bind = $"{Functions}.Bind({Convert(model.Self, self)}, out var {name})";
        if (model.UsesNow)
        {
            string now = NewName();
            bind += $" && {Functions}.Bind({Value}.Timestamp(context.Now), out var {now})";
            _variables.Add(("now", now));
        }
        _variables.Add(("this", name));
        return $"({bind} ? {Emit(model.Body)} : default)";
    }

    private string Emit(CelTerm term) => term switch
    {
        CelTermConstant constant => Constant(constant.Value),
        CelTermType type => $"{Value}.Type({CSharpText.Quote(type.Name)})",
        CelTermMoment moment => $"{Value}.{(moment.IsTimestamp ? "Timestamp" : "Duration")}({Moment(moment)})",
        CelTermVariable variable => _variables.FindLast(known => known.Name == variable.Name).CSharp,
        CelTermSelect select => Select(select),
        CelTermHas has => Has(has),
        CelTermList list => $"{Functions}.List([{Join(list.Items)}])",
        CelTermMap map => $"{Functions}.Map([{Join(map.Items)}])",
        CelTermMessage message => Message(message),
        CelTermCall call => $"{Functions}.{call.Method}({Join(call.Arguments)})",
        CelTermMatches matches => $"{Functions}.Matches({Emit(matches.Target)}, {patterns.Add(CSharpText.Quote(matches.Pattern))})",
        CelTermLogic logic => Logic(logic),
        CelTermConditional conditional => Conditional(conditional),
        CelTermMacro macro => Macro(macro),
        _ => "default",
    };

    private string Join(EquatableArray<CelTerm> terms) => string.Join(", ", terms.Select(Emit));

    private static string Constant(ConstantModel constant) => constant.Kind switch
    {
        ConstantKind.Null => Value + ".Null",
        ConstantKind.Bool => Value + (constant.IsTrue ? ".True" : ".False"),
        _ => $"{Value}.Of({CSharpLiterals.Of(constant)})",
    };

    private static string Moment(CelTermMoment moment) => CSharpLiterals.Of(ConstantModel.Moment(moment.Nanoseconds));

    // The default of an enum is a number here.
    private static string Default(CelFieldAccess access) => access.Conversion.Kind switch
    {
        CelConversionKind.List => Value + ".EmptyList",
        CelConversionKind.Map => Value + ".EmptyMap",
        CelConversionKind.Message => $"{Value}.OfMessage<{access.Conversion.TypeName}>(null)",
        CelConversionKind.Enum => $"{Value}.Of({CSharpText.Number((int)access.Default!.Signed)})",
        _ => Constant(access.Default!),
    };

    private string Select(CelTermSelect select)
    {
        string target = Emit(select.Target);
        string name = CSharpText.Quote(select.Field);
        return select.Access is not { } access ? $"{Functions}.Select({target}, {name})"
            : $"{target}.Field<{access.TypeName}>({name}, {Default(access)}, "
                + $"static m => {Convert(access.Conversion, "m." + access.ValueProperty)})";
    }

    private string Has(CelTermHas has)
    {
        string target = Emit(has.Target);
        string name = CSharpText.Quote(has.Field);
        if (has.Access is not { } access)
        {
            return $"{Functions}.Has({target}, {name})";
        }
        string condition = access.Presence switch
        {
            CelPresence.Always => "true",
            CelPresence.NotEmpty => $"m.{access.Property}.Count > 0",
            CelPresence.NotZero => $"m.{access.Property} != {CSharpLiterals.Of(access.Default!)}",
            _ => $"m.{access.Property} is not null",
        };
        return $"{target}.Has<{access.TypeName}>({name}, static m => {condition})";
    }

    private string Message(CelTermMessage message)
    {
        string names = string.Join(", ", message.Fields.Select(CSharpText.Quote));
        return $"{Value}.Create<{message.TypeName}>([{names}], [{Join(message.Values)}])";
    }

    // The right operand is only evaluated if the left one does not determine the result.
    private string Logic(CelTermLogic logic)
    {
        string name = NewName();
        string decides = logic.IsAnd ? "IsFalse" : "IsTrue";
        string left = $"{Functions}.Bind({Emit(logic.Left)}, out var {name}) && {name}.{decides}";
        return $"({left} ? {name} : {Functions}.{(logic.IsAnd ? "And" : "Or")}({name}, {Emit(logic.Right)}))";
    }

    private string Conditional(CelTermConditional conditional)
    {
        string name = NewName();
        string condition = $"{Functions}.Bind({Emit(conditional.Condition)}, out var {name})";
        return $"({condition} && {name}.IsTrue ? {Emit(conditional.Then)} : {name}.IsFalse ? {Emit(conditional.Otherwise)} : default)";
    }

    // Types are written out, so that the C# compiler does not infer them for lambdas inside lambdas.
    private string Macro(CelTermMacro macro)
    {
        string range = Emit(macro.Range);
        (string Name, string CSharp)[] outer = [.. _variables];
        int depth = outer.Length;
        string type = depth == 1 ? Value : $"({string.Join(", ", outer.Select(static _ => Value))})";
        string state = depth == 1 ? outer[0].CSharp : $"({string.Join(", ", outer.Select(static variable => variable.CSharp))})";
        string suffix = CSharpText.Number(++_names);
        for (int i = 0; i < depth; i++)
        {
            _variables[i] = (outer[i].Name, depth == 1 ? "s" + suffix : $"s{suffix}.Item{CSharpText.Number(i + 1)}");
        }
        string[] names = ["a" + suffix, "b" + suffix];
        _variables.AddRange(macro.Variables.Select((variable, i) => (variable, names[i])));
        IEnumerable<string> bodies = macro.Bodies
            .Select(body => $"static ({Value} {names[0]}, {Value} {names[1]}, {type} s{suffix}) => {Emit(body)}").ToArray();
        _variables.Clear();
        _variables.AddRange(outer);
        string isPair = CSharpText.Bool(macro.Variables.Count == 2);
        return $"{Functions}.{macro.Method}<{type}>({range}, {isPair}, {state}, {string.Join(", ", bodies)})";
    }

    private static string Convert(CelConversion conversion, string value) => conversion.Kind switch
    {
        CelConversionKind.Enum => $"{Value}.Of((int){value})",
        CelConversionKind.Message => $"{Value}.OfMessage({value})",
        CelConversionKind.List => $"{Value}.Of({value}, static x => {Convert(conversion.Element!, "x")})",
        CelConversionKind.Map =>
            $"{Value}.Of({value}, static k => {Convert(conversion.Key!, "k")}, static x => {Convert(conversion.Element!, "x")})",
        _ => $"{Value}.Of({value})",
    };

    private string NewName() => FormattableString.Invariant($"c{++_names}");
}
