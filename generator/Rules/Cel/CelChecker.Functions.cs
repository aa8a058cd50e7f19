using AmctGen.Generated;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

internal sealed partial class CelChecker
{
    private CelType Invocation(CelInvocation invocation)
    {
        if (CelMacroForm.Of(invocation) is { } form)
        {
            return Macro(invocation, form);
        }
        if (invocation is { Name: "has", Target: null })
        {
            return Has(invocation);
        }
        string name = invocation.Name;
        CelNode? target = invocation.Target;
        if (target is not null && DottedName(target) is { } space && CelLibrary.Find(space + "." + name).Count > 0)
        {
            // A function with a qualified name, not a method of the value before the dot.
            name = space + "." + name;
            target = null;
        }
        if (NameProblem(name, target is not null, invocation) is { } problem)
        {
            return FailAt(invocation.NameStart, invocation.Name.Length, problem, NearFunction(name));
        }
        List<CelType> arguments = [];
        List<CelType> items = [];
        foreach (CelNode argument in target is null ? invocation.Arguments : [target, .. invocation.Arguments])
        {
            arguments.Add(name == "format" && argument is CelListNode list ? CelType.ListOf(Join(list.Items, items)) : Visit(argument));
        }
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        if (Resolve(name, target is not null, arguments) is not { } result)
        {
            string types = string.Join(", ", arguments.Select(argument => _bindings.Resolve(argument).ToString()));
            return FailAt(invocation.NameStart, invocation.Name.Length, $"{name}() is not defined for ({types})");
        }
        if (name == "matches" && invocation.Arguments[invocation.Arguments.Count - 1] is CelConstant { Value: string pattern } constant
            && Re2Parser.Parse(pattern).Problem is { } invalid)
        {
            return Fail(constant, $"the pattern is not a regular expression of RE2: {invalid.Message}");
        }
        return name == "format" && CelFormat.Problem(invocation, items) is { } wrong ? Fail(wrong.Node, wrong.Message) : result;
    }

    // The function that was probably meant by an unknown name.
    private static string? NearFunction(string name) => CelMacroForm.Usage(name) is null && CelLibrary.Find(name).Count == 0
        ? Suggestions.Find(name, CelLibrary.FunctionNames.Concat(CelMacroForm.Names))
        : null;

    // Errors of a function that do not depend on its arguments.
    private static MessageText? NameProblem(string name, bool isMethod, CelInvocation invocation)
    {
        if (CelMacroForm.Usage(name) is { } usage)
        {
            return isMethod ? usage : (MessageText)$"{name}() is called on a list or map, for example this.name.{name}(...)";
        }
        IReadOnlyList<CelOverload> overloads = CelLibrary.Find(name);
        if (overloads.Count == 0 || !char.IsLetter(name[0]))
        {
            return $"there is no function {name}(){Suggestions.Question(NearFunction(name))}";
        }
        bool hasMore = invocation.Arguments.Count > 1;
        return overloads.Any(overload => overload.IsMethod == isMethod) ? null
            : isMethod ? (MessageText)$"{name}() has its value in parentheses, for example {name}(this.name)"
            : (MessageText)$"{name}() is called on its value, for example this.name.{name}({(hasMore ? "..." : "")})";
    }

    private CelType Has(CelInvocation invocation)
    {
        if (invocation.Arguments.Count != 1 || invocation.Arguments[0] is not CelMember member)
        {
            return Fail(invocation, "has() needs a field, for example has(this.name)");
        }
        Select(member);
        return CelType.Bool;
    }

    private CelType Macro(CelInvocation invocation, CelMacroForm form)
    {
        CelType range = _bindings.Resolve(Visit(invocation.Target!));
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        (CelType Key, CelType Value) item;
        switch (range.Kind)
        {
            case CelTypeKind.List:
                item = form.VariableCount == 2 ? (CelType.Int, range.First!) : (range.First!, CelType.Dyn);
                break;
            case CelTypeKind.Map:
                item = (range.First!, range.Second!);
                break;
            case CelTypeKind.Dyn or CelTypeKind.Parameter:
                item = (CelType.Dyn, CelType.Dyn);
                break;
            default:
                return FailAt(
                    invocation.NameStart,
                    invocation.Name.Length,
                    $"{invocation.Name}() iterates over a list or the keys of a map, not {range.WithArticle}");
        }
        int outer = _variables.Count;
        for (int i = 0; i < form.VariableCount; i++)
        {
            if (invocation.Arguments[i] is not CelName variable)
            {
                return FailAt(invocation.NameStart, invocation.Name.Length, CelMacroForm.Usage(invocation.Name)!);
            }
            _variables.Add((variable.Name, i == 0 ? item.Key : item.Value));
        }
        CelType result = Body(invocation, form, item.Key);
        _variables.RemoveRange(outer, _variables.Count - outer);
        return result;
    }

    // The result type of the macro, from the expressions that it evaluates for each item.
    private CelType Body(CelInvocation invocation, CelMacroForm form, CelType key)
    {
        int next = form.VariableCount;
        if (form.HasCondition)
        {
            CelNode condition = invocation.Arguments[next++];
            CelType type = Visit(condition);
            if (_problem is null && !_bindings.IsAssignable(type, CelType.Bool))
            {
                return NotBool(condition, $"{invocation.Name}() requires a bool", type);
            }
        }
        CelType value = next < invocation.Arguments.Count ? Visit(invocation.Arguments[next]) : CelType.Bool;
        return form.Result switch
        {
            CelMacroResult.Bool => CelType.Bool,
            CelMacroResult.Items => CelType.ListOf(key),
            CelMacroResult.List => CelType.ListOf(value),
            CelMacroResult.Map => CelType.MapOf(key, value),
            _ => Entry(invocation, _bindings.Resolve(value)),
        };
    }

    private CelType Entry(CelInvocation invocation, CelType value)
    {
        CelNode written = invocation.Arguments[invocation.Arguments.Count - 1];
        return value.Kind is CelTypeKind.Map or CelTypeKind.Dyn or CelTypeKind.Parameter
            ? value
            : Fail(written, $"{invocation.Name}() needs a map of one entry, not {value.WithArticle}");
    }
}
