using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>
/// Translates a checked expression to a model whose types are only known when it is evaluated: the whole language, at a higher cost than
/// that of <see cref="CelCompiler"/>.
/// </summary>
/// <param name="scope">Resolves names.</param>
/// <param name="checker">Knows the types of the parts of the expression.</param>
/// <param name="constants">Names with known values.</param>
internal sealed partial class CelTermCompiler(CelScope scope, CelChecker checker, IReadOnlyDictionary<string, CelTerm> constants)
{
    private const int MaximumDepth = 100;
    private const int MaximumLogic = 999;
    private const int MaximumItems = 10_000;
    private const int MaximumNesting = 12;

    private static readonly CelTerm s_wrong = new CelTermConstant(ConstantModel.Null);

    private readonly List<string> _variables = ["now", "this"];
    private CelProblem? _problem;
    private bool _usesNow;
    private bool _createsMessages;
    private int _logic;
    private int _nesting;

    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">An expression that the checker accepts.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    /// <returns>The model, or the part that is not supported and why.</returns>
    public (CelModel? Model, CelProblem? Unsupported) Compile(CelNode expression, CelSelf self)
    {
        if (expression.Depth > MaximumDepth)
        {
            Fail(expression, "it is more than 100 operations deep; write several rules");
        }
        CelTerm body = Visit(expression);
        return _problem is { } problem ? (null, problem) : (new CelDynamic(body, self.Conversion, _usesNow, _createsMessages), null);
    }

    private CelTerm Visit(CelNode node) => _problem is not null ? s_wrong : node switch
    {
        CelConstant constant => Constant(constant),
        CelName name => Name(name, name.Name),
        CelMember member => Member(member),
        CelElement element => Call("[]", element, element.Target, element.Index),
        CelInvocation invocation => Invocation(invocation),
        CelListNode list => new CelTermList(Visit(list, list.Items)),
        CelMapNode map => new CelTermMap(Visit(map, [.. map.Keys.SelectMany((key, i) => new[] { key, map.Values[i] })])),
        CelMessageNode message => Message(message),
        CelPrefix prefix => Call(prefix.Operator, prefix, prefix.Operand),
        CelInfix { Operator: "&&" or "||" } infix => Logic(infix),
        CelInfix infix => Call(infix.Operator, infix, infix.Left, infix.Right),
        CelTernary ternary => new CelTermConditional(Visit(ternary.Condition), Visit(ternary.Then), Visit(ternary.Otherwise)),
        _ => s_wrong,
    };

    private EquatableArray<CelTerm> Visit(CelNode node, List<CelNode> items)
    {
        if (items.Count > MaximumItems)
        {
            Fail(node, "a list of more than 10000 values is not supported");
        }
        return new EquatableArray<CelTerm>([.. items.Select(Visit)]);
    }

    private static CelTermConstant Constant(CelConstant constant) => new(constant.Value switch
    {
        bool value => ConstantModel.Bool(value),
        long value => ConstantModel.Int64(value),
        ulong value => ConstantModel.UInt64(value),
        double value => ConstantModel.Double(value),
        string value => ConstantModel.String(value),
        byte[] value => ConstantModel.Bytes(new EquatableArray<byte>(value)),
        _ => ConstantModel.Null,
    });

    private CelTerm Name(CelNode node, string name) =>
        Known(name.TrimStart('.')) ?? Global(name) ?? Fail(node, $"'{name}' is not supported");

    // A variable or a name with a known value.
    private CelTerm? Known(string name)
    {
        _usesNow |= name == "now" && _variables.LastIndexOf(name) == 0;
        return _variables.Contains(name) ? new CelTermVariable(name) : constants.TryGetValue(name, out CelTerm? known) ? known : null;
    }

    // An enum value or a type.
    private CelTerm? Global(string name)
    {
        if (scope.EnumValue(name) is { } number)
        {
            return new CelTermConstant(ConstantModel.Int64(number));
        }
        string bare = name.TrimStart('.');
        return CelTypes.TypeNames.Contains(bare) ? new CelTermType(bare)
            : scope.Message(name) is { } message ? new CelTermType(message.FullName)
            : null;
    }

    private CelTerm Member(CelMember member)
    {
        if (CelChecker.DottedName(member) is { } name)
        {
            string root = name.TrimStart('.').Split('.')[0];
            if (!_variables.Contains(root) && !constants.ContainsKey(root))
            {
                return Global(name) ?? Fail(member, $"'{name}' is not supported");
            }
            if (root == "rules" && constants.TryGetValue(name, out CelTerm? known))
            {
                return known;
            }
        }
        return new CelTermSelect(Visit(member.Target), member.Name, Access(member));
    }

    private CelTerm Logic(CelInfix infix)
    {
        if (++_logic > MaximumLogic)
        {
            return Fail(infix, "more than 1000 values in '&&' and '||' are not supported; write several rules");
        }
        return new CelTermLogic(infix.Operator == "&&", Visit(infix.Left), Visit(infix.Right));
    }

    // How generated code reads a field of a message whose type is known; null for any other.
    private CelFieldAccess? Access(CelMember member)
    {
        if (checker.TypeOf(member.Target) is not { Kind: CelTypeKind.Message } target
            || scope.MessageOf(target) is not { } message || message.FindField(member.Name) is not { } declared)
        {
            return null;
        }
        if (scope.TypeOf(message, declared) is not { } type)
        {
            // An unknown type is reported at the declaration of the field.
            _problem ??= new CelProblem("", 0, 0);
            return null;
        }
        FieldCardinality cardinality = FieldTypes.Cardinality(declared, type);
        bool hasDefault = cardinality == FieldCardinality.Optional && !type.IsMessage;
        return new CelFieldAccess
        {
            TypeName = message.TypeName,
            Property = declared.PropertyName,
            ValueProperty = declared.PropertyName + (hasDefault ? "OrDefault" : ""),
            Conversion = CelConversions.Of(declared, type),
            Presence = cardinality switch
            {
                FieldCardinality.Repeated or FieldCardinality.Map => CelPresence.NotEmpty,
                FieldCardinality.Required => CelPresence.Always,
                FieldCardinality.Implicit => CelPresence.NotZero,
                _ => CelPresence.NotNull,
            },
            Default = declared.IsRepeated || type.IsMessage ? null : DefaultValues.Of(declared, type),
        };
    }

    private CelTerm Fail(CelNode node, MessageText message) => FailAt(node.Start, node.End - node.Start, message);

    private CelTerm FailAt(int start, int length, MessageText message)
    {
        _problem ??= new CelProblem(message, start, Math.Max(1, length));
        return s_wrong;
    }
}
