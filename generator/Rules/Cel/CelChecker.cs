using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Finds the types of an expression, and reports what does not fit or is not supported. The first problem ends it.</summary>
internal sealed partial class CelChecker(SymbolTable table, FileExports file, string scope)
{
    private readonly Dictionary<string, CelType> _variables = new(StringComparer.Ordinal);
    private CelProblem? _problem;
    private int _names;

    /// <summary>A checked part of an expression.</summary>
    /// <param name="Model">What is emitted.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="CanBeUnset">Whether it is a message that may be unset.</param>
    private sealed record Typed(CelModel Model, CelType Type, bool CanBeUnset = false);

    private static readonly Typed s_wrong = new(new CelLiteral(CelKind.Bool, "true"), CelType.Bool);

    /// <summary>Checks an expression that must give a bool or a text.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    public (CelModel? Model, CelProblem? Problem) Check(CelNode expression, CelType self)
    {
        _variables["this"] = self;
        Typed result = Visit(expression);
        if (_problem is null && result.Type.Kind is not (CelKind.Bool or CelKind.String))
        {
            Fail(expression, $"a rule gives a bool, or a string that says what is wrong; this gives {result.Type.WithArticle}");
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
            CelListNode list => Fail(list, "a list can only stand behind 'in'"),
            CelUnsupported unsupported => Fail(unsupported, $"{unsupported.What} in an expression is not supported"),
            CelPrefix prefix => Prefix(prefix),
            CelInfix infix => Infix(infix),
            CelTernary ternary => Ternary(ternary),
            _ => s_wrong,
        };
    }

    private static Typed Constant(CelConstant constant) => constant.Value switch
    {
        bool value => new Typed(new CelLiteral(CelKind.Bool, CSharpLiterals.Bool(value)), CelType.Bool),
        long value => new Typed(new CelLiteral(CelKind.Int, CSharpLiterals.Integer(value, "L")), CelType.Int),
        ulong value => new Typed(new CelLiteral(CelKind.Uint, CSharpLiterals.Integer(value, "UL")), CelType.Uint),
        double value => new Typed(new CelLiteral(CelKind.Double, CSharpLiterals.Double(value)), CelType.Double),
        string value => new Typed(new CelLiteral(CelKind.String, CSharpLiterals.String(value)), CelType.String),
        byte[] value => new Typed(new CelLiteral(CelKind.Bytes, CSharpLiterals.Bytes(value)), CelType.Bytes),
        _ => new Typed(new CelLiteral(CelKind.Null, "null"), CelType.Null),
    };

    private Typed Name(CelName name)
    {
        if (_variables.TryGetValue(name.Name, out CelType? type))
        {
            return new Typed(new CelVariable(type.Kind, name.Name, type.IsEnum), type);
        }
        if (EnumValue(name.Name) is { } value)
        {
            return value;
        }
        return name.Name == "now"
            ? Fail(name, "'now' is not supported: what a configuration means must not depend on the time")
            : Fail(name, $"there is no '{name.Name}' here; the value is called this{NameHint(name.Name)}");
    }

    // Fields are often written without this.
    private MessageText? NameHint(string name) =>
        _variables["this"].Message?.FindField(name) is not null ? (MessageText)$"; did you mean 'this.{name}'?" : NearNames.Hint(name, _variables.Keys);

    // The constants of enums go by their full names, or by what is unique from here.
    private Typed? EnumValue(string name)
    {
        if (table.Resolve(name, scope, file, typesOnly: false).Symbol is { Kind: SymbolKind.EnumValue, Declaration: EnumValueExport value })
        {
            return new Typed(new CelLiteral(CelKind.Int, CSharpLiterals.Integer(value.Number, "L")), CelType.Int);
        }
        int dot = name.LastIndexOf('.');
        if (dot > 0 && table.Resolve(name.Substring(0, dot), scope, file, typesOnly: true).Symbol is { Enum: { } declared } && declared.FindValue(name.Substring(dot + 1)) is { } member)
        {
            return new Typed(new CelLiteral(CelKind.Int, CSharpLiterals.Integer(member.Number, "L")), CelType.Int);
        }
        return null;
    }

    private static string? DottedName(CelNode node) => node switch
    {
        CelName name => name.Name,
        CelMember member => DottedName(member.Target) is { } target ? target + "." + member.Name : null,
        _ => null,
    };

    private Typed Member(CelMember member)
    {
        if (DottedName(member) is { } name && !_variables.ContainsKey(name.Substring(0, name.IndexOf('.'))))
        {
            return EnumValue(name) ?? NoSuchName(member, name);
        }
        return Find(member) is { } found ? Select(member, found) : s_wrong;
    }

    private Typed NoSuchName(CelMember member, string name)
    {
        int dot = name.LastIndexOf('.');
        if (table.Resolve(name.Substring(0, dot), scope, file, typesOnly: true).Symbol is { Enum: { } declared })
        {
            MessageText? hint = NearNames.Hint(member.Name, new List<EnumValueExport>([.. declared.Values]).ConvertAll(static known => known.Name));
            return FailAt(member.NameStart, member.Name.Length, $"'{declared.FullName}' has no value '{member.Name}'{hint}");
        }
        string root = name.Substring(0, name.IndexOf('.'));
        return Fail(member, $"there is no '{name}'; fields are reached through this, values of enums by their full names{NameHint(root)}");
    }

    private sealed record FoundField(Typed Target, FieldExport Field, FieldType Type);

    private FoundField? Find(CelMember member)
    {
        Typed target = Visit(member.Target);
        if (_problem is not null)
        {
            return null;
        }
        if (target.Type.Message is not { } message)
        {
            FailAt(member.NameStart, member.Name.Length, $"{target.Type.WithArticle} has no field '{member.Name}'");
            return null;
        }
        if (message.FindField(member.Name) is not { } declared)
        {
            MessageText? hint = NearNames.Hint(member.Name, new List<FieldExport>([.. message.Fields]).ConvertAll(static known => known.Name));
            FailAt(member.NameStart, member.Name.Length, $"'{message.FullName}' has no field '{member.Name}'{hint}");
            return null;
        }
        FileExports declaring = table.FindAnywhere(message.FullName)?.File ?? file;
        if (FieldTypes.Resolve(declared, declaring, table) is { } type)
        {
            return new FoundField(target, declared, type);
        }
        FailAt(member.NameStart, member.Name.Length, $"the type of '{member.Name}' is not known");
        return null;
    }

    private Typed Select(CelMember member, FoundField found)
    {
        (Typed target, FieldExport declared, FieldType type) = found;
        CelType result = CelTypes.Of(declared, type);
        if (result.Kind is CelKind.Message or CelKind.List or CelKind.Map && target.Model.CanFail)
        {
            return Fail(member, $"{result.WithArticle} inside an element that is taken by its index is not supported; use all() or exists() over the list");
        }
        FieldCardinality cardinality = FieldTypes.Cardinality(declared, type);
        bool hasDefault = cardinality == FieldCardinality.Optional && !type.IsMessage;
        bool isScalar = result.Kind is not (CelKind.List or CelKind.Map or CelKind.Message);
        string otherwise = isScalar ? DefaultValues.Expression(declared, type)! : "default";
        bool canBeUnset = result.Kind == CelKind.Message && (target.CanBeUnset || cardinality != FieldCardinality.Required);
        var model = new CelSelect(result.Kind, target.Model.CanFail, target.Model, declared.PropertyName + (hasDefault ? "OrDefault" : ""), otherwise, result.IsEnum, target.CanBeUnset);
        return new Typed(model, result, canBeUnset);
    }

    private Typed Has(CelInvocation invocation)
    {
        if (invocation.Arguments.Count != 1 || invocation.Arguments[0] is not CelMember member)
        {
            return Fail(invocation, "has() takes a field, as has(this.name)");
        }
        if (Find(member) is not { } found)
        {
            return s_wrong;
        }
        string property = "." + found.Field.PropertyName;
        string condition = FieldTypes.Cardinality(found.Field, found.Type) switch
        {
            FieldCardinality.Repeated or FieldCardinality.Map => property + ".Count > 0",
            FieldCardinality.Required => "",
            FieldCardinality.Implicit => property + " != " + DefaultValues.Expression(found.Field, found.Type),
            _ => property + " is not null",
        };
        return new Typed(new CelHas(found.Target.Model.CanFail, found.Target.Model, condition, found.Target.CanBeUnset), CelType.Bool);
    }

    private Typed Element(CelElement element)
    {
        Typed target = Visit(element.Target);
        Typed index = Visit(element.Index);
        if (_problem is not null)
        {
            return s_wrong;
        }
        if (target.Type.Kind == CelKind.List && index.Type.Kind is CelKind.Int or CelKind.Uint)
        {
            return new Typed(new CelIndex(target.Type.Element!.Kind, target.Model, index.Model, target.Type.Element.IsEnum, null), target.Type.Element);
        }
        if (target.Type.Kind == CelKind.Map && target.Type.Key!.Fits(index.Type))
        {
            return new Typed(new CelIndex(target.Type.Element!.Kind, target.Model, index.Model, target.Type.Element.IsEnum, target.Type.KeyType), target.Type.Element);
        }
        return Fail(element.Index, $"{target.Type.WithArticle} has no element [{index.Type}]");
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
            return Fail(prefix, $"'{prefix.Operator}' does not take {operand.Type.WithArticle}");
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
        if (condition.Type.Kind != CelKind.Bool)
        {
            return Fail(ternary.Condition, $"the condition of '?' is a bool, not {condition.Type.WithArticle}");
        }
        if (!then.Type.Fits(otherwise.Type))
        {
            return Fail(ternary.Otherwise, $"the branches of '?' are of one type, not {then.Type.WithArticle} and {otherwise.Type.WithArticle}{Repair(then.Type, otherwise.Type)}");
        }
        bool canFail = condition.Model.CanFail || then.Model.CanFail || otherwise.Model.CanFail;
        if (then.Type.Kind is CelKind.Message or CelKind.List or CelKind.Map or CelKind.Null && (canFail || then.Type.Kind != CelKind.Message))
        {
            return Fail(ternary, $"choosing between values of the type {then.Type} here is not supported; choose between their fields or elements");
        }
        return new Typed(new CelConditional(then.Type.Kind, canFail, condition.Model, then.Model, otherwise.Model), Plain(then.Type), then.CanBeUnset || otherwise.CanBeUnset);
    }

    // What has been computed is no C# enum any more.
    private static CelType Plain(CelType type) => type.IsEnum ? CelType.Int : type;

    private Typed Fail(CelNode node, MessageText message) => FailAt(node.Start, node.End - node.Start, message);

    private Typed FailAt(int start, int length, MessageText message)
    {
        _problem ??= new CelProblem(message.ToString(), start, Math.Max(1, length));
        return s_wrong;
    }
}
