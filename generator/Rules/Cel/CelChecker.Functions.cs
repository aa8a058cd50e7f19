using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

internal sealed partial class CelChecker
{
    private static readonly string[] s_functions =
        ["size", "has", "all", "exists", "exists_one", "filter", "map", "contains", "startsWith", "endsWith", "matches", "unique", "isNan", "isInf", "int", "uint", "double", "string"];

    private static readonly string[] s_methods = ["all", "exists", "exists_one", "filter", "map", "contains", "startsWith", "endsWith", "unique", "isNan", "isInf"];

    private static readonly string[] s_conversions = ["int", "uint", "double", "string"];

    private static readonly string[] s_unsupported = ["dyn", "type", "duration", "timestamp", "format", "bytes", "bool"];

    private Typed Invocation(CelInvocation invocation)
    {
        if (NameProblem(invocation) is { } problem)
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, problem);
        }
        if (invocation is { Name: "has", Target: null })
        {
            return Has(invocation);
        }
        if (invocation is { Target: not null, Name: "all" or "exists" or "exists_one" or "filter" or "map" })
        {
            return Macro(invocation);
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
        // Type patterns over lists need a type that netstandard2.0 lacks: the kinds are compared as text.
        string kinds = string.Join(" ", arguments.Select(static argument => argument.Type.Kind.ToString()));
        bool isMethod = invocation.Target is not null;
        CelKind? first = arguments.Count > 0 ? arguments[0].Type.Kind : null;
        switch (invocation.Name)
        {
            case "size" when kinds is "String" or "Bytes" or "List" or "Map":
                return arguments[0].Model is CelMacro { Macro: "filter" } filter
                    ? new Typed(filter with { Kind = CelKind.Int, IsMapped = true }, CelType.Int)
                    : Call(CelType.Int, invocation, arguments, false);
            case "contains" or "startsWith" or "endsWith" when isMethod && kinds is "String String" or "Bytes Bytes":
                return Call(CelType.Bool, invocation, arguments, false);
            case "matches" when kinds is "String String":
                return Matches(invocation, arguments);
            case "unique" when isMethod && kinds is "List" && arguments[0].Type.Element!.Kind is not (CelKind.Message or CelKind.List or CelKind.Map):
                return arguments[0].Model is CelMacro { Macro: "map" } mapped
                    ? new Typed(mapped with { Kind = CelKind.Bool, IsMapped = true }, CelType.Bool)
                    : Call(CelType.Bool, invocation, arguments, false);
            case "isNan" when isMethod && kinds is "Double":
            case "isInf" when isMethod && kinds is "Double" or "Double Int":
                return Call(CelType.Bool, invocation, arguments, false);
            case "int" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelType.Int, invocation, arguments, first != CelKind.Int);
            case "uint" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelType.Uint, invocation, arguments, first != CelKind.Uint);
            case "double" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String":
                return Call(CelType.Double, invocation, arguments, first == CelKind.String);
            case "string" when !isMethod && kinds is "Int" or "Uint" or "Double" or "String" or "Bool" or "Bytes":
                return Call(CelType.String, invocation, arguments, first == CelKind.Bytes);
            default:
                string types = string.Join(", ", arguments.Select(static argument => argument.Type.ToString()));
                return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() does not take ({types})");
        }
    }

    // What is wrong with a function whatever its arguments are.
    private static MessageText? NameProblem(CelInvocation invocation)
    {
        string name = invocation.Name;
        if (Array.IndexOf(s_unsupported, name) >= 0)
        {
            return $"{name}() is not supported";
        }
        if (Array.IndexOf(s_functions, name) < 0)
        {
            return $"there is no function {name}(){NearNames.Hint(name, s_functions)}";
        }
        bool isMethod = invocation.Target is not null;
        return !isMethod && Array.IndexOf(s_methods, name) >= 0 ? (MessageText)$"{name}() stands behind what it is asked of, as this.name.{name}()"
            : isMethod && Array.IndexOf(s_conversions, name) >= 0 ? (MessageText)$"{name}() takes its value in parentheses, as {name}(this.name)"
            : null;
    }

    private static Typed Call(CelType type, CelInvocation invocation, List<Typed> arguments, bool canFail)
    {
        CelModel[] models = [.. arguments.Select(static argument => argument.Model)];
        return new Typed(new CelCall(type.Kind, canFail || Array.Exists(models, static model => model.CanFail), invocation.Name, new EquatableArray<CelModel>(models)), type);
    }

    private Typed Matches(CelInvocation invocation, List<Typed> arguments)
    {
        CelNode pattern = invocation.Arguments[invocation.Arguments.Count - 1];
        if (pattern is not CelConstant { Value: string text })
        {
            return Fail(pattern, "the pattern of matches() must be written out as a string");
        }
        (string? translated, string? problem) = PatternTranslator.Translate(text);
        return translated is null
            ? Fail(pattern, "the pattern is no regular expression in RE2 syntax: " + problem)
            : Call(CelType.Bool, invocation, [arguments[0], new Typed(new CelLiteral(CelKind.String, CSharpLiterals.String(translated)), CelType.String)], false);
    }

    private Typed Macro(CelInvocation invocation)
    {
        Typed list = Visit(invocation.Target!);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (list.Type.Kind is not (CelKind.List or CelKind.Map))
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() goes over a list or the keys of a map, not {list.Type.WithArticle}");
        }
        bool hasFilter = invocation is { Name: "map", Arguments.Count: 3 };
        if ((invocation.Arguments.Count != 2 && !hasFilter) || invocation.Arguments[0] is not CelName variable)
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() takes a name and an expression, as {invocation.Name}(x, x > 0)");
        }
        if (hasFilter || list.Model.CanFail)
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, hasFilter ? "map() with a condition is not supported; use filter() first" : $"{invocation.Name}() over what is taken by an index is not supported");
        }
        if (list.Type.Kind == CelKind.Map && invocation.Name is "filter" or "map")
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{invocation.Name}() over a map is not supported");
        }
        if (_variables.ContainsKey(variable.Name))
        {
            return Fail(variable, $"'{variable.Name}' has a meaning here already; choose another name");
        }
        CelType element = list.Type.Kind == CelKind.Map ? list.Type.Key! : list.Type.Element!;
        _variables[variable.Name] = element;
        Typed body = Visit(invocation.Arguments[1]);
        _variables.Remove(variable.Name);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (invocation.Name != "map" && body.Type.Kind != CelKind.Bool)
        {
            return Fail(invocation.Arguments[1], $"{invocation.Name}() asks for a bool, not {body.Type.WithArticle}");
        }
        if (invocation.Name == "map" && body.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map)
        {
            return Fail(invocation.Arguments[1], $"map() to {body.Type.WithArticle} is not supported; take one of its fields");
        }
        if (invocation.Name is "map" or "filter" && body.Model.CanFail)
        {
            return Fail(invocation.Arguments[1], $"an expression that can fail, as whole-number arithmetic can, is not supported in {invocation.Name}()");
        }
        CelType type = invocation.Name switch
        {
            "map" => CelType.ListOf(Plain(body.Type)),
            "filter" => CelType.ListOf(element),
            _ => CelType.Bool,
        };
        return new Typed(new CelMacro(type.Kind, body.Model.CanFail, invocation.Name, list.Model, variable.Name, body.Model), type);
    }
}
