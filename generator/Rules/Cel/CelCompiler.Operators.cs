using AmctGen.Generator.Model;
using AmctGen.Generator.Names;

namespace AmctGen.Generator.Rules.Cel;

internal sealed partial class CelCompiler
{
    // Each value that can fail becomes a separate test.
    private const int MaximumFailures = 1000;
    private const int MaximumItems = 10_000;

    private Typed Infix(CelInfix infix) => infix.Operator switch
    {
        "&&" or "||" => Logic(infix),
        "in" => In(infix),
        "==" or "!=" => Equality(infix),
        "<" or "<=" or ">" or ">=" => Comparison(infix),
        _ => Arithmetic(infix),
    };

    private Typed Logic(CelInfix infix)
    {
        Typed left = Visit(infix.Left);
        Typed right = Visit(infix.Right);
        if (++_logic > MaximumLogic)
        {
            return Fail(infix, "more than 1000 values in '&&' and '||' are not supported; write several rules");
        }
        if (_problem is null && (left.Type.Kind != CelKind.Bool || right.Type.Kind != CelKind.Bool))
        {
            return Mismatch(infix, left, right);
        }
        return Binary(CelOperandType.Bool, infix.Operator, left, right, false);
    }

    private Typed Equality(CelInfix infix)
    {
        Typed left = Visit(infix.Left);
        Typed right = Visit(infix.Right);
        if (_problem is not null)
        {
            return s_wrong;
        }
        bool comparesNull = left.Type.Kind == CelKind.Null || right.Type.Kind == CelKind.Null;
        Typed other = left.Type.Kind == CelKind.Null ? right : left;
        if (comparesNull ? other.Type.Kind is not (CelKind.Message or CelKind.Null) : !left.Type.Fits(right.Type))
        {
            return Mismatch(infix, left, right);
        }
        if (comparesNull && other.Model.CanFail)
        {
            return Fail(infix, "comparing an element that is accessed by its index with null is not supported; an element is never null");
        }
        if (comparesNull && other.Type.Message is { } message && !CelTypes.OfMessage(message.FullName).CanBeNull)
        {
            bool differs = infix.Operator == "!=";
            _constants.Add(new CelProblem(differs ? "true" : "false", infix.Start, infix.End - infix.Start));
            return new Typed(new CelLiteral(CelKind.Bool, ConstantModel.Bool(differs)), CelOperandType.Bool);
        }
        if (!comparesNull && left.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map)
        {
            return Fail(infix, $"comparing values of the type {left.Type} is not supported; compare their fields or elements");
        }
        return Binary(CelOperandType.Bool, infix.Operator, left, right, false);
    }

    private Typed Comparison(CelInfix infix)
    {
        Typed left = Visit(infix.Left);
        Typed right = Visit(infix.Right);
        if (_problem is not null)
        {
            return s_wrong;
        }
        bool isOrdered = left.Type.Kind is CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String or CelKind.Bytes or CelKind.Bool;
        return isOrdered && left.Type.Fits(right.Type)
            ? Binary(CelOperandType.Bool, infix.Operator, left, right, false)
            : Mismatch(infix, left, right);
    }

    private Typed Arithmetic(CelInfix infix)
    {
        Typed left = Visit(infix.Left);
        Typed right = Visit(infix.Right);
        if (_problem is not null)
        {
            return s_wrong;
        }
        CelKind kind = left.Type.Kind;
        bool isText = kind is CelKind.String or CelKind.Bytes && infix.Operator == "+";
        bool isNumber = kind is CelKind.Int or CelKind.Uint || (kind == CelKind.Double && infix.Operator != "%");
        if (!(isText || isNumber) || !left.Type.Fits(right.Type))
        {
            return Mismatch(infix, left, right);
        }
        return Binary(Plain(left.Type), infix.Operator, left, right, kind is CelKind.Int or CelKind.Uint);
    }

    private Typed Binary(CelOperandType type, string symbol, Typed left, Typed right, bool canOverflow)
    {
        bool canFail = canOverflow || left.Model.CanFail || right.Model.CanFail;
        return new Typed(new CelBinary(type.Kind, canFail) { Operator = symbol, Left = left.Model, Right = right.Model }, type);
    }

    private Typed In(CelInfix infix)
    {
        Typed value = Visit(infix.Left);
        if (_problem is null && value.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map or CelKind.Null)
        {
            return Fail(infix.Left, $"looking for {value.Type.WithArticle} with 'in' is not supported");
        }
        if (infix.Right is CelListNode list)
        {
            return InWritten(value, list);
        }
        Typed target = Visit(infix.Right);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (target.Type.Kind == CelKind.List && target.Type.Element!.Fits(value.Type))
        {
            return Once(value, known => InList(known, target));
        }
        if (target.Type.Kind == CelKind.Map && target.Type.Key!.Fits(value.Type))
        {
            return Once(value, known => new CelHasKey(known, target.Model, target.Type.KeyType!.Value));
        }
        return Mismatch(infix, value, target);
    }

    private Typed InWritten(Typed value, CelListNode list)
    {
        if (list.Items.Count > MaximumItems)
        {
            return Fail(list, "a list of more than 10000 values is not supported");
        }
        List<CelModel> items = [];
        foreach (CelNode item in list.Items)
        {
            Typed candidate = Visit(item);
            if (_problem is not null)
            {
                return s_wrong;
            }
            if (!candidate.Type.Fits(value.Type))
            {
                return Fail(item, $"looking for {value.Type.WithArticle} in a list with {candidate.Type.WithArticle} is not supported");
            }
            items.Add(candidate.Model);
            if (items.Count > MaximumFailures && candidate.Model.CanFail)
            {
                return Fail(
                    item, "an expression that can fail, for example whole-number arithmetic, is not supported after 1000 values of a list");
            }
        }
        return Once(
            value, known => new CelOneOf(items.Exists(static item => item.CanFail), known, new EquatableArray<CelModel>([.. items])));
    }

    private CelMacro InList(CelModel value, Typed target)
    {
        string name = NewName();
        CelOperandType element = target.Type.Element!;
        var item = new CelVariable(element.Kind, name, element.IsEnum);
        return new CelMacro(CelKind.Bool, false)
        {
            Macro = "exists",
            List = target.Model,
            Variable = name,
            Body = new CelBinary(CelKind.Bool, false) { Operator = "==", Left = item, Right = value },
        };
    }

    // Operands that are not names or constants are evaluated before the search, so that their failure is the result of the search.
    private Typed Once(Typed value, Func<CelModel, CelModel> search)
    {
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (value.Model is CelVariable or CelLiteral)
        {
            return new Typed(search(value.Model), CelOperandType.Bool);
        }
        string name = NewName();
        return new Typed(new CelLet(name, value.Model, search(new CelVariable(value.Type.Kind, name, false))), CelOperandType.Bool);
    }

    // A name that no expression can write.
    private string NewName() => FormattableString.Invariant($"@{_names++}");

    private Typed Mismatch(CelInfix infix, Typed left, Typed right) =>
        FailAt(infix.OperatorStart, infix.Operator.Length,
            $"'{infix.Operator}' between {left.Type.WithArticle} and {right.Type.WithArticle} is not supported");
}
