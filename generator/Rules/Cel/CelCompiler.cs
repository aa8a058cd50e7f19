using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Translates a checked expression to its model, or reports the first part that cannot be translated to C# yet.</summary>
internal sealed partial class CelCompiler(CelScope scope)
{
    // The C# compiler processes the emitted expression recursively.
    private const int MaximumDepth = 100;
    private const int MaximumLogic = 999;

    private readonly Dictionary<string, CelOperandType> _variables = new(StringComparer.Ordinal);
    private readonly List<CelProblem> _constants = [];
    private CelProblem? _problem;
    private int _names;
    private int _logic;

    /// <summary>Comparisons with null that always have the reported result: a message that is not set is read as an empty one.</summary>
    public IReadOnlyList<CelProblem> Constants => _constants;

    /// <summary>A compiled part of an expression.</summary>
    /// <param name="Model">The translated expression.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="CanBeUnset">Whether it is a message that may be unset.</param>
    private sealed record Typed(CelModel Model, CelOperandType Type, bool CanBeUnset = false);

    private static readonly Typed s_wrong = new(new CelLiteral(CelKind.Bool, ConstantModel.Bool(true)), CelOperandType.Bool);

    /// <summary>Compiles an expression that returns a bool or a string.</summary>
    /// <param name="expression">An expression that <see cref="CelChecker"/> accepts.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    /// <returns>The model, or the part that is not supported and why.</returns>
    public (CelModel? Model, CelProblem? Unsupported) Compile(CelNode expression, CelOperandType self)
    {
        if (expression.Depth > MaximumDepth)
        {
            Fail(expression, "it is more than 100 operations deep; write several rules");
        }
        _variables["this"] = self;
        Typed result = Visit(expression);
        if (_problem is null && result.Type.Kind is not (CelKind.Bool or CelKind.String))
        {
            Fail(expression, $"its result is {result.Type.WithArticle}");
        }
        return _problem is { } problem ? (null, problem) : (result.Model, null);
    }

    private Typed Visit(CelNode node)
    {
        if (_problem is not null)
        {
            return s_wrong;
        }
        return node switch
        {
            CelConstant constant => Constant(constant),
            CelName name => Name(name),
            CelMember member => Member(member),
            CelElement element => Element(element),
            CelInvocation invocation => Invocation(invocation),
            CelListNode list => Fail(list, "a list is supported after 'in' only"),
            CelMapNode map => Fail(map, "a map that is written out is not supported"),
            CelMessageNode message => Fail(message, "making a message is not supported"),
            CelPrefix prefix => Prefix(prefix),
            CelInfix infix => Infix(infix),
            CelTernary ternary => Ternary(ternary),
            _ => s_wrong,
        };
    }

    private static Typed Constant(CelConstant constant) => constant.Value switch
    {
        bool value => new Typed(new CelLiteral(CelKind.Bool, ConstantModel.Bool(value)), CelOperandType.Bool),
        long value => new Typed(new CelLiteral(CelKind.Int, ConstantModel.Int64(value)), CelOperandType.Int),
        ulong value => new Typed(new CelLiteral(CelKind.Uint, ConstantModel.UInt64(value)), CelOperandType.Uint),
        double value => new Typed(new CelLiteral(CelKind.Double, ConstantModel.Double(value)), CelOperandType.Double),
        string value => new Typed(new CelLiteral(CelKind.String, ConstantModel.String(value)), CelOperandType.String),
        byte[] value =>
            new Typed(new CelLiteral(CelKind.Bytes, ConstantModel.Bytes(new EquatableArray<byte>(value))), CelOperandType.Bytes),
        _ => new Typed(new CelLiteral(CelKind.Null, ConstantModel.Null), CelOperandType.Null),
    };

    private Typed Name(CelName name)
    {
        if (_variables.TryGetValue(name.Name.TrimStart('.'), out CelOperandType? type))
        {
            return new Typed(new CelVariable(type.Kind, name.Name.TrimStart('.'), type.IsEnum), type);
        }
        return EnumValue(name.Name) ?? Fail(name, name.Name.TrimStart('.') == "now"
            ? "'now' is not supported; the meaning of a configuration must not depend on the time"
            : (MessageText)$"the type '{name.Name}' as a value is not supported");
    }

    // Enum constants are named by their full names, or by a suffix that is unique in this scope.
    private Typed? EnumValue(string name) => scope.EnumValue(name) is { } number
        ? new Typed(new CelLiteral(CelKind.Int, ConstantModel.Int64(number)), CelOperandType.Int)
        : null;

    private Typed Member(CelMember member)
    {
        if (CelChecker.DottedName(member) is { } name
            && !_variables.ContainsKey(name.Substring(0, Math.Max(0, name.IndexOf('.', 1))).TrimStart('.'))
            && EnumValue(name) is { } value)
        {
            return value;
        }
        return Find(member) is { } found ? Select(member, found) : s_wrong;
    }

    private sealed record FoundField(Typed Target, FieldExport Field, FieldType Type);

    private FoundField? Find(CelMember member)
    {
        Typed target = Visit(member.Target);
        if (_problem is not null)
        {
            return null;
        }
        if (target.Type.Message is not { } message || CelTypes.IsConverted(message.FullName)
            || message.FindField(member.Name) is not { } declared)
        {
            FailAt(member.NameStart, member.Name.Length, $"'.{member.Name}' of {target.Type.WithArticle} is not supported");
            return null;
        }
        // An unknown type is reported at the declaration of the field.
        return scope.TypeOf(message, declared) is { } type ? new FoundField(target, declared, type) : FailSilently();
    }

    private FoundField? FailSilently()
    {
        _problem ??= new CelProblem("", 0, 0);
        return null;
    }

    private Typed Select(CelMember member, FoundField found)
    {
        (Typed target, FieldExport declared, FieldType type) = found;
        CelOperandType result = CelOperandTypes.Of(declared, type);
        if (result.Kind is CelKind.Message or CelKind.List or CelKind.Map && target.Model.CanFail)
        {
            return Fail(member,
                $"{result.WithArticle} inside an element that is accessed by its index is not supported; use all() or exists() over the "
                + $"list");
        }
        FieldCardinality cardinality = FieldTypes.Cardinality(declared, type);
        bool hasDefault = cardinality == FieldCardinality.Optional && !type.IsMessage;
        bool isScalar = result.Kind is not (CelKind.List or CelKind.Map or CelKind.Message);
        ConstantModel? otherwise = isScalar ? DefaultValues.Of(declared, type) : null;
        bool canBeUnset = result.Kind == CelKind.Message && (target.CanBeUnset || cardinality != FieldCardinality.Required);
        var model = new CelSelect(result.Kind, target.Model.CanFail)
        {
            Target = target.Model,
            Field = declared.Name,
            Property = declared.PropertyName + (hasDefault ? "OrDefault" : ""),
            Otherwise = otherwise,
            IsEnum = result.IsEnum,
            TargetCanBeUnset = target.CanBeUnset,
        };
        return new Typed(model, result, canBeUnset);
    }

    private Typed Has(CelInvocation invocation)
    {
        if (Find((CelMember)invocation.Arguments[0]) is not { } found)
        {
            return s_wrong;
        }
        CelPresence presence = FieldTypes.Cardinality(found.Field, found.Type) switch
        {
            FieldCardinality.Repeated or FieldCardinality.Map => CelPresence.NotEmpty,
            FieldCardinality.Required => CelPresence.Always,
            FieldCardinality.Implicit => CelPresence.NotZero,
            _ => CelPresence.NotNull,
        };
        ConstantModel? zero = presence == CelPresence.NotZero ? DefaultValues.Of(found.Field, found.Type) : null;
        var model = new CelHas(found.Target.Model.CanFail)
        {
            Target = found.Target.Model,
            Field = found.Field.Name,
            Property = found.Field.PropertyName,
            Presence = presence,
            Zero = zero,
            TargetCanBeUnset = found.Target.CanBeUnset,
        };
        return new Typed(model, CelOperandType.Bool);
    }

    private Typed Element(CelElement element)
    {
        Typed target = Visit(element.Target);
        Typed index = Visit(element.Index);
        if (_problem is not null)
        {
            return s_wrong;
        }
        bool isList = target.Type.Kind == CelKind.List && index.Type.Kind == CelKind.Int;
        bool isMap = target.Type.Kind == CelKind.Map && target.Type.Key!.Fits(index.Type);
        if (!isList && !isMap)
        {
            return Fail(element, $"an element of {target.Type.WithArticle} by {index.Type.WithArticle} is not supported");
        }
        CelOperandType type = target.Type.Element!;
        var model = new CelIndex(type.Kind)
        {
            Target = target.Model,
            Index = index.Model,
            IsEnum = type.IsEnum,
            KeyType = isMap ? target.Type.KeyType : null,
        };
        return new Typed(model, type);
    }

    private Typed Prefix(CelPrefix prefix)
    {
        Typed operand = Visit(prefix.Operand);
        if (_problem is not null)
        {
            return s_wrong;
        }
        CelKind kind = operand.Type.Kind;
        if (prefix.Operator == "!" ? kind != CelKind.Bool : kind is not (CelKind.Int or CelKind.Double))
        {
            return Fail(prefix, $"'{prefix.Operator}' of {operand.Type.WithArticle} is not supported");
        }
        bool canFail = operand.Model.CanFail || (prefix.Operator == "-" && kind == CelKind.Int);
        return new Typed(new CelUnary(kind, canFail, prefix.Operator, operand.Model), Plain(operand.Type));
    }

    private Typed Ternary(CelTernary ternary)
    {
        Typed condition = Visit(ternary.Condition);
        Typed then = Visit(ternary.Then);
        Typed otherwise = Visit(ternary.Otherwise);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (condition.Type.Kind != CelKind.Bool || !then.Type.Fits(otherwise.Type))
        {
            return Fail(ternary, $"choosing between {then.Type.WithArticle} and {otherwise.Type.WithArticle} here is not supported");
        }
        bool canFail = condition.Model.CanFail || then.Model.CanFail || otherwise.Model.CanFail;
        if (then.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map or CelKind.Null
            && (canFail || then.Type.Kind != CelKind.Message))
        {
            return Fail(
                ternary, $"choosing between values of the type {then.Type} here is not supported; choose between their fields or elements");
        }
        var model = new CelConditional(then.Type.Kind, canFail)
        {
            Condition = condition.Model,
            Then = then.Model,
            Otherwise = otherwise.Model,
        };
        return new Typed(model, Plain(then.Type), then.CanBeUnset || otherwise.CanBeUnset);
    }

    // A computed value is not a C# enum.
    private static CelOperandType Plain(CelOperandType type) => type.IsEnum ? CelOperandType.Int : type;

    private Typed Fail(CelNode node, MessageText message) => FailAt(node.Start, node.End - node.Start, message);

    private Typed FailAt(int start, int length, MessageText message)
    {
        _problem ??= new CelProblem(message, start, Math.Max(1, length));
        return s_wrong;
    }
}
