using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Checks the types of an expression by the rules of the language. It stops at the first problem.</summary>
/// <remarks>
/// The result does not depend on whether the expression can be translated to C#, which <see cref="CelCompiler"/> decides.
/// </remarks>
internal sealed partial class CelChecker(CelScope scope)
{
    private readonly List<(string Name, CelType Type)> _variables = [];
    private readonly CelTypeBindings _bindings = new();
    private readonly Dictionary<CelNode, CelType> _types = new(CelNodeComparer.Instance);
    private CelProblem? _problem;

    /// <summary>Checks an expression that must return a bool or a string.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="self">The type of <c>this</c>.</param>
    /// <param name="rule">The type of <c>rule</c> in a predefined rule; null for any other rule.</param>
    /// <returns>The problem; null if the expression is valid.</returns>
    public CelProblem? Check(CelNode expression, CelType self, CelType? rule = null)
    {
        _variables.Add(("now", CelType.Timestamp));
        if (rule is not null)
        {
            _variables.Add(("rules", CelType.Dyn));
            _variables.Add(("rule", rule));
        }
        _variables.Add(("this", self));
        CelType result = _bindings.Resolve(Visit(expression));
        if (_problem is null && result.Kind is not (CelTypeKind.Bool or CelTypeKind.String or CelTypeKind.Dyn or CelTypeKind.Parameter))
        {
            Fail(expression, $"a rule must return a bool, or a string with the error message; this returns {result.WithArticle}");
        }
        return _problem;
    }

    /// <summary>The type of a part of a valid expression.</summary>
    public CelType TypeOf(CelNode node) => _types.TryGetValue(node, out CelType? type) ? _bindings.Resolve(type) : CelType.Dyn;

    private CelType Visit(CelNode node)
    {
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        return _types[node] = node switch
        {
            CelConstant constant => Constant(constant),
            CelName name => Name(name, name.Name),
            CelMember member => Member(member),
            CelElement element => Element(element),
            CelInvocation invocation => Invocation(invocation),
            CelListNode list => CelType.ListOf(Join(list.Items)),
            CelMapNode map => CelType.MapOf(Join(map.Keys), Join(map.Values)),
            CelMessageNode message => Message(message),
            CelPrefix prefix => Prefix(prefix),
            CelInfix infix => Infix(infix),
            CelTernary ternary => Ternary(ternary),
            _ => CelType.Dyn,
        };
    }

    private static CelType Constant(CelConstant constant) => constant.Value switch
    {
        bool => CelType.Bool,
        long => CelType.Int,
        ulong => CelType.Uint,
        double => CelType.Double,
        string => CelType.String,
        byte[] => CelType.Bytes,
        _ => CelType.Null,
    };

    // Elements of different types form a list of type dyn.
    private CelType Join(List<CelNode> items, List<CelType>? types = null)
    {
        CelType? joined = null;
        foreach (CelNode item in items)
        {
            CelType type = Visit(item);
            types?.Add(_bindings.Resolve(type));
            joined = joined is null ? type : _bindings.IsAssignable(joined, type) ? _bindings.MostGeneral(joined, type) : CelType.Dyn;
        }
        return joined ?? _bindings.NewParameter();
    }

    // A leading dot starts the lookup of a name at the root, which also contains the variables.
    private CelType? Variable(string name)
    {
        name = name.TrimStart('.');
        for (int i = _variables.Count - 1; i >= 0; i--)
        {
            if (_variables[i].Name == name)
            {
                return _variables[i].Type;
            }
        }
        return null;
    }

    // Resolves a name that is not a field: a variable, an enum value, a type.
    private CelType? Named(string name) =>
        Variable(name) ?? (scope.EnumValue(name) is not null ? CelType.Int
            : CelTypes.TypeNames.Contains(name.TrimStart('.')) || scope.Message(name) is not null ? CelType.Type
            : null);

    private CelType Name(CelNode node, string name) => Named(name)
        ?? NoSuchName(node, name, $"there is no '{name}' here; the value is called this");

    // Fields are often written without the prefix this.
    private string? NearName(string name) =>
        Variable("this") is { Kind: CelTypeKind.Message } self && scope.MessageOf(self)?.FindField(name) is not null
        ? "this." + name
        : Suggestions.Find(name, _variables.ConvertAll(static variable => variable.Name));

    private CelType NoSuchName(CelNode node, string name, MessageText message)
    {
        int rootLength = name.IndexOf('.', 1);
        string root = rootLength < 0 ? name : name.Substring(0, rootLength);
        string? near = NearName(root);
        // The name may be written with blanks around its dots.
        bool isPlain = near is not null && node.End - node.Start == name.Length;
        return Fail(node, $"{message}{Suggestions.Question(near)}", isPlain ? near + name.Substring(root.Length) : null);
    }

    /// <summary>The qualified name that a node represents; null if it is not a name.</summary>
    public static string? DottedName(CelNode node) => node switch
    {
        CelName name => name.Name,
        CelMember member => DottedName(member.Target) is { } target ? target + "." + member.Name : null,
        _ => null,
    };

    private CelType Member(CelMember member)
    {
        if (DottedName(member) is { } name && Variable(name.Substring(0, Math.Max(0, name.IndexOf('.', 1)))) is null)
        {
            return Named(name) ?? NoSuchName(member, name);
        }
        return Select(member);
    }

    private CelType NoSuchName(CelMember member, string name)
    {
        if (DottedName(member.Target) is { } target && scope.Enum(target) is { } declared)
        {
            string? near = Suggestions.Find(member.Name, declared.Values.Select(static known => known.Name));
            return FailAt(member.NameStart, member.Name.Length,
                $"'{declared.FullName}' has no value '{member.Name}'{Suggestions.Question(near)}", near);
        }
        return NoSuchName(member, name, $"there is no '{name}'; fields are reached through this, values of enums by their full names");
    }

    // The type of a field or of a map's value.
    private CelType Select(CelMember member)
    {
        CelType target = _bindings.Resolve(Visit(member.Target));
        if (_problem is not null)
        {
            return CelType.Dyn;
        }
        switch (target.Kind)
        {
            case CelTypeKind.Dyn or CelTypeKind.Parameter:
                return CelType.Dyn;
            case CelTypeKind.Map:
                return target.Second!;
            case CelTypeKind.Message when scope.MessageOf(target) is { } message:
                return Field(message, member.Name, member.NameStart);
            default:
                MessageText? repair = SelectionRepair(target, member.Name);
                return FailAt(member.NameStart, member.Name.Length, $"{target.WithArticle} has no field '{member.Name}'{repair}");
        }
    }

    private CelType Field(MessageExport message, string name, int start)
    {
        if (message.FindField(name) is not { } declared)
        {
            string? near = Suggestions.Find(name, new List<FieldExport>([.. message.Fields]).ConvertAll(static known => known.Name));
            return FailAt(start, name.Length, $"'{message.FullName}' has no field '{name}'{Suggestions.Question(near)}", near);
        }
        return scope.TypeOf(message, declared) is { } type ? CelTypes.Of(declared, type) : CelType.Dyn;
    }

    // The suggestion for a field of a message that expressions represent in another way.
    private static MessageText? SelectionRepair(CelType target, string field) => target.Kind switch
    {
        _ when target.IsNullable && field == "value" => "; a wrapper is its own value in an expression: leave out '.value'",
        CelTypeKind.Timestamp when field == "seconds" =>
            "; write int(...) around the timestamp for its seconds since 1970, or compare it with timestamp('...')",
        CelTypeKind.Timestamp when field == "nanos" => "; use getMilliseconds(), or compare the timestamp with timestamp('...')",
        CelTypeKind.Duration when field == "seconds" => "; use getSeconds(), or compare the duration with duration('...')",
        CelTypeKind.Duration when field == "nanos" => "; use getMilliseconds(), or compare the duration with duration('...')",
        CelTypeKind.List when field == "values" => "; a list of values is a list in an expression: leave out '.values'",
        _ => null,
    };

    private CelType Message(CelMessageNode node)
    {
        string name = DottedName(node.Type)!;
        MessageExport? message = scope.Message(name);
        string fullName = message?.FullName ?? name.TrimStart('.');
        if (message is null && !CelTypes.IsConverted(fullName))
        {
            return Fail(node.Type, $"there is no message '{name}'; write its full name");
        }
        foreach (CelFieldNode field in node.Fields)
        {
            CelType value = Visit(field.Value);
            CelType expected = _problem is null && message is not null ? Field(message, field.Name, field.NameStart) : CelType.Dyn;
            if (_problem is null && !_bindings.IsAssignable(expected, value))
            {
                return Fail(field.Value, $"the field '{field.Name}' is {expected.WithArticle}, not {_bindings.Resolve(value).WithArticle}");
            }
        }
        return CelTypes.OfMessage(fullName);
    }

    private CelType Element(CelElement element)
    {
        CelType target = Visit(element.Target);
        CelType index = Visit(element.Index);
        return _problem is not null ? CelType.Dyn
            : Resolve("[]", isMethod: false, [target, index])
                ?? Fail(element.Index, $"{_bindings.Resolve(target).WithArticle} has no element [{_bindings.Resolve(index)}]");
    }

    private CelType Fail(CelNode node, MessageText message, string? newText = null) =>
        FailAt(node.Start, node.End - node.Start, message, newText);

    private CelType FailAt(int start, int length, MessageText message, string? newText = null)
    {
        _problem ??= new CelProblem(message, start, Math.Max(1, length)) { NewText = newText };
        return CelType.Dyn;
    }
}
