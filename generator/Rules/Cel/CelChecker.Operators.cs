using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

internal sealed partial class CelChecker
{
    private CelType Prefix(CelPrefix prefix)
    {
        CelType operand = Visit(prefix.Operand);
        return _problem is not null ? CelType.Dyn
            : Resolve(prefix.Operator, isMethod: false, [operand])
                ?? Fail(prefix, $"'{prefix.Operator}' is not defined for {_bindings.Resolve(operand).WithArticle}");
    }

    private CelType Infix(CelInfix infix)
    {
        CelType left = Visit(infix.Left);
        CelType right = Visit(infix.Right);
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        if (infix.Operator is "&&" or "||")
        {
            return !_bindings.IsAssignable(left, CelType.Bool) ? NotBool(infix.Left, $"'{infix.Operator}' requires bools", left)
                : !_bindings.IsAssignable(right, CelType.Bool) ? NotBool(infix.Right, $"'{infix.Operator}' requires bools", right)
                : CelType.Bool;
        }
        return Resolve(infix.Operator, isMethod: false, [left, right])
            ?? Mismatch(infix, _bindings.Resolve(left), _bindings.Resolve(right));
    }

    private CelType Ternary(CelTernary ternary)
    {
        CelType condition = Visit(ternary.Condition);
        CelType then = Visit(ternary.Then);
        CelType otherwise = Visit(ternary.Otherwise);
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        if (!_bindings.IsAssignable(condition, CelType.Bool))
        {
            return NotBool(ternary.Condition, "the condition of '?' must be a bool", condition);
        }
        return Resolve("?:", isMethod: false, [condition, then, otherwise]) is { } type ? type
            : Branches(ternary.Otherwise, _bindings.Resolve(then), _bindings.Resolve(otherwise));
    }

    private CelType NotBool(CelNode node, MessageText what, CelType type) =>
        Fail(node, $"{what}, not {_bindings.Resolve(type).WithArticle}");

    private CelType Branches(CelNode node, CelType then, CelType otherwise) =>
        Fail(node,
            $"the branches of '?' must have the same type, not {then.WithArticle} and {otherwise.WithArticle}{Repair(then, otherwise)}");

    private CelType Mismatch(CelInfix infix, CelType left, CelType right)
    {
        int start = infix.OperatorStart;
        int length = infix.Operator.Length;
        if (infix.Operator != "in")
        {
            MessageText? repair = Repair(left, right);
            return FailAt(start, length, $"'{infix.Operator}' is not defined for {left.WithArticle} and {right.WithArticle}{repair}");
        }
        CelType? sought = right.Kind is CelTypeKind.List or CelTypeKind.Map ? right.First : null;
        MessageText? hint = sought is null || left.Kind != CelTypeKind.Int ? null : Repair(left, sought);
        return FailAt(start, length, $"{left.WithArticle} cannot be in {right.WithArticle}{hint}");
    }

    // The repair for numbers of different types.
    private static MessageText? Repair(CelType left, CelType right)
    {
        bool Has(CelTypeKind kind) => left.Kind == kind || right.Kind == kind;
        return Has(CelTypeKind.Double) && Has(CelTypeKind.Int) ? "; write the whole number with a point, for example 1.0, or use double()"
            : Has(CelTypeKind.Uint) && Has(CelTypeKind.Int) ? "; write the number with u after it, for example 1u, or use uint()"
            : Has(CelTypeKind.Double) && Has(CelTypeKind.Uint) ? "; use double()"
            : null;
    }

    // The type of the first signature that matches the arguments; if several match with different results, the type is only known at
    // evaluation.
    private CelType? Resolve(string function, bool isMethod, List<CelType> arguments)
    {
        CelType? result = null;
        foreach (CelOverload overload in CelLibrary.Find(function))
        {
            if (overload.IsMethod != isMethod || overload.Arguments.Count != arguments.Count)
            {
                continue;
            }
            var own = new Dictionary<string, CelType>(StringComparer.Ordinal);
            List<CelType> expected = [.. overload.Arguments.Select(argument => _bindings.Instantiate(argument, own))];
            if (_bindings.AreAssignable(arguments, expected))
            {
                CelType type = _bindings.Resolve(_bindings.Instantiate(overload.Result, own));
                result = result is null || result == type ? type : CelType.Dyn;
            }
        }
        return result;
    }
}
