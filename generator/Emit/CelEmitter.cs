using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Writes an expression as C#. If the expression can fail, its C# type is nullable and null means failure.</summary>
internal sealed class CelEmitter(PatternList patterns)
{
    private const string Math = "global::AmctGen.Generated.CelMath";
    private const string Memory = "global::System.MemoryExtensions";

    // The variables of the expression and their C# expressions, outermost first.
    private readonly List<(string Name, string CSharp)> _variables = [];
    private int _names;

    /// <summary>The expression as C#.</summary>
    /// <param name="model">The expression.</param>
    /// <param name="self">The C# expression of <c>this</c>.</param>
    public string Emit(CelModel model, string self)
    {
        _variables.Clear();
        _variables.Add(("this", self));
        return Emit(model);
    }

    private string Emit(CelModel model) => model switch
    {
        CelLiteral literal => CSharpLiterals.Of(literal.Value),
        CelVariable variable => CelCSharp.Convert(variable.Kind, _variables.FindLast(known => known.Name == variable.Name).CSharp),
        CelSelect select => Select(select),
        CelHas has => Has(has),
        CelUnary { Operator: "-", Kind: CelKind.Int } negation => $"{Math}.Negate({Emit(negation.Operand)})",
        CelUnary unary => $"({unary.Operator}{Emit(unary.Operand)})",
        CelBinary binary => Binary(binary),
        CelConditional conditional => Conditional(conditional),
        CelCall call => Call(call),
        CelIndex index => Index(index),
        CelLet let => Let(let),
        CelHasKey key => $"{Math}.HasKey({Emit(key.Target)}, {Key(key.Value, key.KeyType)})",
        CelOneOf search => OneOf(search),
        CelMacro macro => Macro(macro),
        _ => "",
    };

    private string Select(CelSelect select)
    {
        string target = Emit(select.Target);
        if (select.CanFail)
        {
            string name = NewName();
            string converted = CelCSharp.Convert(select.Kind, $"{name}.{select.Property}");
            return $"({target} is {{ }} {name} ? ({CelCSharp.TypeName(select.Kind)}?)({converted}) : null)";
        }
        if (!select.TargetCanBeUnset)
        {
            return CelCSharp.Convert(select.Kind, $"{target}.{select.Property}");
        }
        string value = $"{target}?.{select.Property}";
        string otherwise = select.Otherwise is { } constant ? CSharpLiterals.Of(constant) : "default";
        return select.Kind == CelKind.Message ? value : CelCSharp.Convert(select.Kind, $"({value} ?? {otherwise})");
    }

    private string Has(CelHas has)
    {
        string target = Emit(has.Target);
        if (!has.CanFail && !has.TargetCanBeUnset)
        {
            return has.Presence == CelPresence.Always ? "true" : $"({IsSet(has, target)})";
        }
        string name = NewName();
        string condition = IsSet(has, name);
        return has.CanFail ? $"({target} is {{ }} {name} ? (bool?)({condition}) : null)" : $"({target} is {{ }} {name} && {condition})";
    }

    private static string IsSet(CelHas has, string target) => has.Presence switch
    {
        CelPresence.Always => "true",
        CelPresence.NotEmpty => $"{target}.{has.Property}.Count > 0",
        CelPresence.NotZero => $"{target}.{has.Property} != {CSharpLiterals.Of(has.Zero!)}",
        _ => $"{target}.{has.Property} is not null",
    };

    private string Binary(CelBinary binary)
    {
        string left = Emit(binary.Left);
        string right = Emit(binary.Right);
        CelKind kind = binary.Left.Kind == CelKind.Null ? binary.Right.Kind : binary.Left.Kind;
        switch (binary.Operator)
        {
            case "&&" or "||" when binary.CanFail:
                return $"((bool?){left} {binary.Operator[0]} (bool?){right})";
            case "&&" or "||":
                return $"({left} {binary.Operator} {right})";
            case "==" or "!=" when binary.Left.Kind == CelKind.Null || binary.Right.Kind == CelKind.Null:
                return $"({(binary.Left.Kind == CelKind.Null ? right : left)} {(binary.Operator == "==" ? "is" : "is not")} null)";
            case "+" or "-" or "*" or "/" or "%" when kind is CelKind.Int or CelKind.Uint:
                return CelCSharp.Calculate(binary.Operator, left, right);
            case "+" or "-" or "*" or "/" when kind == CelKind.Double:
                return $"({left} {binary.Operator} {right})";
            default:
                return Lift(binary, left, right, (a, b) => CelCSharp.Operate(binary.Operator, kind, a, b));
        }
    }

    private string Lift(CelBinary binary, string left, string right, Func<string, string, string> operate)
    {
        if (!binary.CanFail)
        {
            return $"({operate(left, right)})";
        }
        List<string> conditions = [];
        string a = binary.Left.CanFail ? Unwrap(left, conditions) : left;
        string b = binary.Right.CanFail ? Unwrap(right, conditions) : right;
        return $"({string.Join(" && ", conditions)} ? ({CelCSharp.TypeName(binary.Kind)}?)({operate(a, b)}) : null)";
    }

    private string Unwrap(string value, List<string> conditions)
    {
        string name = NewName();
        conditions.Add($"{value} is {{ }} {name}");
        return name;
    }

    private string Conditional(CelConditional conditional)
    {
        string condition = Emit(conditional.Condition);
        string then = Emit(conditional.Then);
        string otherwise = Emit(conditional.Otherwise);
        if (!conditional.CanFail)
        {
            return $"({condition} ? {then} : {otherwise})";
        }
        string type = CelCSharp.TypeName(conditional.Kind);
        if (!conditional.Condition.CanFail)
        {
            return $"({condition} ? ({type}?){then} : {otherwise})";
        }
        string name = NewName();
        return $"({condition} is {{ }} {name} ? ({name} ? ({type}?){then} : {otherwise}) : null)";
    }

    private string Call(CelCall call)
    {
        string[] arguments = [.. call.Arguments.Select(Emit)];
        List<string> conditions = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].CanFail)
            {
                arguments[i] = Unwrap(arguments[i], conditions);
            }
        }
        string value = Function(call, call.Arguments[0].Kind, arguments);
        return conditions.Count == 0 ? value : $"({string.Join(" && ", conditions)} ? ({CelCSharp.TypeName(call.Kind)}?)({value}) : null)";
    }

    private string Function(CelCall call, CelKind kind, string[] arguments)
    {
        string first = arguments[0];
        bool isBytes = kind == CelKind.Bytes;
        return call.Function switch
        {
            "size" when kind == CelKind.String => $"{Math}.Size({first})",
            "size" when isBytes => $"(long){first}.Length",
            "size" => $"(long){first}.Count",
            "contains" when isBytes => $"({Memory}.IndexOf({first}.Span, {arguments[1]}.Span) >= 0)",
            "startsWith" when isBytes => $"{Memory}.StartsWith({first}.Span, {arguments[1]}.Span)",
            "endsWith" when isBytes => $"{Memory}.EndsWith({first}.Span, {arguments[1]}.Span)",
            "contains" => $"{first}.Contains({arguments[1]}, global::System.StringComparison.Ordinal)",
            "startsWith" => $"{first}.StartsWith({arguments[1]}, global::System.StringComparison.Ordinal)",
            "endsWith" => $"{first}.EndsWith({arguments[1]}, global::System.StringComparison.Ordinal)",
            "matches" when call.Arguments[1] is CelLiteral => $"{patterns.Add(arguments[1])}.IsMatch({first})",
            "matches" => $"{Math}.Matches({first}, {arguments[1]})",
            "unique" => $"{Math}.IsUnique({first})",
            "isNan" => $"double.IsNaN({first})",
            "isInf" => arguments.Length == 1 ? $"double.IsInfinity({first})" : $"{Math}.IsInfinity({first}, {arguments[1]})",
            "int" => kind == CelKind.Int ? first : $"{Math}.ToInt({first})",
            "uint" => kind == CelKind.Uint ? first : $"{Math}.ToUint({first})",
            "double" => kind == CelKind.String ? $"{Math}.ToDouble({first})" : $"((double){first})",
            _ => kind == CelKind.String ? first : $"{Math}.ToText({first})",
        };
    }

    private string Index(CelIndex index)
    {
        string target = Emit(index.Target);
        bool isReference = index.Kind is CelKind.String or CelKind.Bytes or CelKind.Message;
        string key = index.KeyType is { } keyType ? Key(index.Index, keyType) : Emit(index.Index);
        if (index is { KeyType: null, Index.Kind: CelKind.Uint })
        {
            key = $"unchecked((long?){key})";
        }
        string value = $"{Math}.{(isReference ? "Item" : "Value")}{(index.KeyType is null ? "At" : "Of")}({target}, {key})";
        return index.Kind is CelKind.Int or CelKind.Uint or CelKind.Double ? $"(({CelCSharp.TypeName(index.Kind)}?){value})" : value;
    }

    private string Key(CelModel key, FieldKind kind) => kind switch
    {
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => $"{Math}.ToInt32({Emit(key)})",
        FieldKind.UInt32 or FieldKind.Fixed32 => $"{Math}.ToUInt32({Emit(key)})",
        _ => Emit(key),
    };

    private string Let(CelLet let)
    {
        string value = Emit(let.Value);
        string name = NewName();
        _variables.Add((let.Name, name));
        string body = Emit(let.Body);
        _variables.RemoveAt(_variables.Count - 1);
        string pattern = let.Value.CanFail ? "{ }" : "var";
        return let.CanFail ? $"({value} is {pattern} {name} ? (bool?){body} : null)" : $"({value} is {pattern} {name} && {body})";
    }

    private string OneOf(CelOneOf search)
    {
        string value = Emit(search.Value);
        List<string> conditions = [];
        List<string> items = [.. search.Items.Select(item => item.CanFail ? Unwrap(Emit(item), conditions) : Emit(item))];
        IEnumerable<string> comparisons = items.Select(item => CelCSharp.Operate("==", search.Value.Kind, value, item));
        string found = items.Count == 0 ? "false" : $"({string.Join(" || ", comparisons)})";
        return conditions.Count == 0 ? found : $"({string.Join(" && ", conditions)} ? (bool?){found} : null)";
    }

    // The body is a static lambda, which allocates nothing. The variables outside are passed to it as a parameter.
    private string Macro(CelMacro macro)
    {
        string list = Emit(macro.List);
        int depth = _variables.Count;
        (string Name, string CSharp)[] outer = [.. _variables];
        string state = depth == 1 ? outer[0].CSharp : $"({string.Join(", ", outer.Select(static variable => variable.CSharp))})";
        for (int i = 0; i < depth; i++)
        {
            _variables[i] = (outer[i].Name, depth == 1 ? "s1" : FormattableString.Invariant($"s{depth}.Item{i + 1}"));
        }
        _variables.Add((macro.Variable, FormattableString.Invariant($"x{depth}")));
        bool isLogic = macro.Macro is "all" or "exists" or "exists_one";
        string body = (isLogic ? "(bool?)" : "") + Emit(macro.Body);
        _variables.Clear();
        _variables.AddRange(outer);
        string function = CelCSharp.MacroFunction(macro.Macro, macro.IsMapped);
        string call = FormattableString.Invariant($"{Math}.{function}({list}, {state}, static (x{depth}, s{depth}) => {body})");
        return isLogic && !macro.CanFail ? call + ".GetValueOrDefault()" : call;
    }

    private string NewName() => FormattableString.Invariant($"v{++_names}");
}
