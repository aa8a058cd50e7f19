using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

internal sealed partial class CelCompiler
{
    private static readonly HashSet<string> s_functions = new(StringComparer.Ordinal)
    {
        "size", "contains", "startsWith", "endsWith", "matches", "unique", "isNan", "isInf", "int", "uint", "double", "string",
    };

    private Typed Invocation(CelInvocation invocation)
    {
        if (invocation is { Name: "has", Target: null })
        {
            return Has(invocation);
        }
        if (CelMacroForm.Of(invocation) is { } form)
        {
            return form is { VariableCount: 1 } and not { Result: CelMacroResult.List, HasCondition: true }
                ? Macro(invocation)
                : FailAt(invocation.NameStart, invocation.Name.Length, $"this form of {invocation.Name}() is not supported");
        }
        if (!s_functions.Contains(invocation.Name))
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() is not supported");
        }
        List<Typed> arguments = [];
        if (invocation.Target is { } target)
        {
            arguments.Add(Visit(target));
        }
        foreach (CelNode argument in invocation.Arguments)
        {
            arguments.Add(Visit(argument));
        }
        return _problem is null ? Function(invocation, arguments) : s_wrong;
    }

    private Typed Function(CelInvocation invocation, List<Typed> arguments)
    {
        // Type patterns over lists need a type that netstandard2.0 does not have, so the kinds are compared as text.
        string kinds = string.Join(" ", arguments.Select(static argument => argument.Type.Kind.ToString()));
        bool isMethod = invocation.Target is not null;
        CelKind? first = arguments.Count > 0 ? arguments[0].Type.Kind : null;
        switch (invocation.Name)
        {
            case "size" when kinds is "String" or "Bytes" or "List" or "Map":
                return arguments[0].Model is CelMacro { Macro: "filter" } filter
                    ? new Typed(filter with { Kind = CelKind.Int, IsMapped = true }, CelOperandType.Int)
                    : Call(CelOperandType.Int, invocation, arguments, false);
            case "contains" or "startsWith" or "endsWith" when isMethod && kinds is "String String" or "Bytes Bytes":
                return Call(CelOperandType.Bool, invocation, arguments, false);
            case "matches" when kinds is "String String":
                return Matches(invocation, arguments);
            case "unique" when isMethod && kinds is "List"
                && arguments[0].Type.Element!.Kind is not (CelKind.Message or CelKind.List or CelKind.Map):
                return arguments[0].Model is CelMacro { Macro: "map" } mapped
                    ? new Typed(mapped with { Kind = CelKind.Bool, IsMapped = true }, CelOperandType.Bool)
                    : Call(CelOperandType.Bool, invocation, arguments, false);
            case "isNan" when isMethod && kinds is "Double":
            case "isInf" when isMethod && kinds is "Double" or "Double Int":
                return Call(CelOperandType.Bool, invocation, arguments, false);
            case "int" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelOperandType.Int, invocation, arguments, first != CelKind.Int);
            case "uint" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelOperandType.Uint, invocation, arguments, first != CelKind.Uint);
            case "double" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelOperandType.Double, invocation, arguments, first == CelKind.String);
            case "string" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String" or "Bool" or "Bytes":
                return Call(CelOperandType.String, invocation, arguments, first == CelKind.Bytes);
            default:
                string types = string.Join(", ", arguments.Select(static argument => argument.Type.ToString()));
                return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() of ({types}) is not supported");
        }
    }

    private static Typed Call(CelOperandType type, CelInvocation invocation, List<Typed> arguments, bool canFail)
    {
        CelModel[] models = [.. arguments.Select(static argument => argument.Model)];
        return new Typed(new CelCall(type.Kind, canFail || Array.Exists(models, static model => model.CanFail), invocation.Name,
            new EquatableArray<CelModel>(models)), type);
    }

    private Typed Matches(CelInvocation invocation, List<Typed> arguments)
    {
        bool isConstant = arguments[1].Model is CelLiteral;
        return arguments[1].Model is CelLiteral { Value.Text: var pattern } && Re2Parser.Parse(pattern).Problem is { } invalid
            ? Fail(invocation.Arguments[invocation.Arguments.Count - 1],
                $"the pattern is not a regular expression of RE2: {invalid.Message}")
            : Call(CelOperandType.Bool, invocation, arguments, canFail: !isConstant);
    }

    private Typed Macro(CelInvocation invocation)
    {
        Typed list = Visit(invocation.Target!);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (list.Type.Kind is not (CelKind.List or CelKind.Map) || list.Model.CanFail)
        {
            return FailAt(invocation.NameStart, invocation.Name.Length,
                $"{invocation.Name}() over {(list.Model.CanFail ? "an element" : list.Type.WithArticle)} is not supported");
        }
        if (list.Type.Kind == CelKind.Map && invocation.Name is "filter" or "map")
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() over a map is not supported");
        }
        var variable = (CelName)invocation.Arguments[0];
        if (_variables.ContainsKey(variable.Name))
        {
            return Fail(variable, $"'{variable.Name}' already has a meaning here, which is not supported; choose another name");
        }
        CelOperandType element = list.Type.Kind == CelKind.Map ? list.Type.Key! : list.Type.Element!;
        _variables[variable.Name] = element;
        Typed body = Visit(invocation.Arguments[1]);
        _variables.Remove(variable.Name);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (invocation.Name != "map" && body.Type.Kind != CelKind.Bool)
        {
            return Fail(invocation.Arguments[1], $"{invocation.Name}() with {body.Type.WithArticle} is not supported");
        }
        if (invocation.Name == "map" && body.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map)
        {
            return Fail(invocation.Arguments[1], $"map() to {body.Type.WithArticle} is not supported; use one of its fields");
        }
        if (invocation.Name is "map" or "filter" && body.Model.CanFail)
        {
            return Fail(invocation.Arguments[1],
                $"an expression that can fail, for example whole-number arithmetic, is not supported in {invocation.Name}()");
        }
        CelOperandType type = invocation.Name switch
        {
            "map" => CelOperandType.ListOf(Plain(body.Type)),
            "filter" => CelOperandType.ListOf(element),
            _ => CelOperandType.Bool,
        };
        var model = new CelMacro(type.Kind, body.Model.CanFail)
        {
            Macro = invocation.Name == "existsOne" ? "exists_one" : invocation.Name,
            List = list.Model,
            Variable = variable.Name,
            Body = body.Model,
        };
        return new Typed(model, type);
    }
}
