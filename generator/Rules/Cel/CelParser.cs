using AmctGen.Text;
namespace AmctGen.Generator.Rules;

/// <summary>Reads an expression of the Common Expression Language. The first problem ends it.</summary>
internal sealed class CelParser
{
    private const int MaximumDepth = 100;
    private const int MaximumLength = 1000;
    private const int MaximumItems = 10_000;
    private const int LastLogicalLevel = 1;
    private const string TooDeep = "the expression is more than 100 operations deep; write several rules";

    private static readonly string[] s_reserved =
        ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "namespace", "package", "return", "var", "void", "while"];

    private readonly CelTokenizer _tokens;
    private CelToken _token;
    private int _end;
    private int _depth;
    private CelProblem? _problem;

    private CelParser(string text)
    {
        _tokens = new CelTokenizer(text);
        _token = _tokens.Next();
    }

    /// <summary>Reads an expression to its end; the problem where it cannot be understood.</summary>
    public static (CelNode? Expression, CelProblem? Problem) Parse(string text)
    {
        var parser = new CelParser(text);
        CelNode expression = parser.Ternary();
        if (parser._token.Kind != CelTokenKind.End)
        {
            parser.Fail($"{parser.Spelling} does not continue the expression; an operator is missing");
        }
        return parser._problem is { } problem ? (null, problem) : (expression, null);
    }

    private string Spelling => _token.Kind == CelTokenKind.Constant && _token.Text.Length == 0 ? "a string" : $"'{_token.Text}'";

    private CelNode Ternary()
    {
        int start = _token.Start;
        if (++_depth > MaximumDepth)
        {
            Fail(TooDeep);
        }
        CelNode condition = Binary(0);
        if (Take("?"))
        {
            CelNode then = Ternary();
            Expect(":", "the two branches of '?' are separated by ':'");
            CelNode otherwise = Ternary();
            condition = Limited(new CelTernary(condition, then, otherwise, start, _end));
        }
        _depth--;
        return condition;
    }

    // || and && and comparisons and sums and products, from the weakest to the strongest.
    private CelNode Binary(int level)
    {
        if (level == 5)
        {
            return Unary();
        }
        int start = _token.Start;
        CelNode left = Binary(level + 1);
        var chain = new CelChain(left, start, _end);
        while (_problem is null && _token.Kind == CelTokenKind.Symbol && LevelOf(_token.Text) == level)
        {
            string symbol = _token.Text;
            int place = _token.Start;
            Advance();
            int next = _token.Start;
            CelNode right = Binary(level + 1);
            if (level <= LastLogicalLevel)
            {
                chain.Add(symbol, place, right, next, _end);
                CheckLength(chain.Length, MaximumLength, "'&&' and '||'; write several rules");
            }
            else
            {
                left = Limited(new CelInfix(symbol, place, left, right, start, _end));
            }
        }
        return level <= LastLogicalLevel ? Limited(chain.ToNode()) : left;
    }

    private void CheckLength(int length, int limit, string what)
    {
        if (length > limit)
        {
            Fail(FormattableString.Invariant($"more than {limit} values in a row are not supported in {what}"));
        }
    }

    // What is walked through by recursion, here and in the C# compiler, must not be deep.
    private CelNode Limited(CelNode node)
    {
        if (node.Depth > MaximumDepth)
        {
            Fail(TooDeep);
        }
        return node;
    }

    private static int LevelOf(string symbol) => symbol switch
    {
        "||" => 0,
        "&&" => 1,
        "==" or "!=" or "<" or "<=" or ">" or ">=" or "in" => 2,
        "+" or "-" => 3,
        "*" or "/" or "%" => 4,
        _ => -1,
    };

    private CelNode Unary()
    {
        int start = _token.Start;
        var operators = new Stack<(string Symbol, int Start)>();
        while (_token is { Kind: CelTokenKind.Symbol, Text: "!" or "-" })
        {
            operators.Push((_token.Text, _token.Start));
            Advance();
        }
        // The least integer has no positive counterpart.
        bool isNegative = operators.Count > 0 && operators.Peek().Symbol == "-";
        CelNode operand;
        if (isNegative && _token is { Kind: CelTokenKind.Constant, Value: UnsignedMagnitude magnitude })
        {
            (_, start) = operators.Pop();
            CheckRange(magnitude.Value, isNegative: true);
            CelToken number = _token;
            Advance();
            operand = Postfix(new CelConstant(unchecked(-(long)magnitude.Value), start, number.End));
        }
        else
        {
            operand = Postfix(Primary());
        }
        while (operators.Count > 0 && operand.Depth <= MaximumDepth)
        {
            (string symbol, int place) = operators.Pop();
            operand = Limited(new CelPrefix(symbol, operand, place, _end));
        }
        return operand;
    }

    private CelNode Postfix(CelNode target)
    {
        while (_problem is null)
        {
            target = Limited(target);
            if (Take("."))
            {
                int place = _token.Start;
                string name = _token.Text;
                if (_token.Kind != CelTokenKind.Name && !(_token.Kind == CelTokenKind.Symbol && name == "in"))
                {
                    Fail("a name is missing behind the dot");
                    return target;
                }
                Advance();
                target = Take("(")
                    ? new CelInvocation(target, name, place, Arguments(")"), target.Start, _end)
                    : new CelMember(target, name, place, target.Start, _end);
            }
            else if (Take("["))
            {
                CelNode index = Ternary();
                Expect("]", "']' is missing behind the index");
                target = new CelElement(target, index, target.Start, _end);
            }
            else if (_token is { Kind: CelTokenKind.Symbol, Text: "{" } && target is CelName or CelMember)
            {
                target = new CelUnsupported("making a message", target.Start, SkipBraces());
            }
            else
            {
                return target;
            }
        }
        return target;
    }

    private CelNode Primary()
    {
        CelToken token = _token;
        switch (token.Kind)
        {
            case CelTokenKind.Constant:
                object? value = token.Value;
                if (value is UnsignedMagnitude magnitude)
                {
                    CheckRange(magnitude.Value, isNegative: false);
                    value = unchecked((long)magnitude.Value);
                }
                Advance();
                return new CelConstant(value, token.Start, token.End);
            case CelTokenKind.Name when Array.IndexOf(s_reserved, token.Text) >= 0:
                Fail($"'{token.Text}' is a reserved word of the expression language; choose another name");
                return new CelConstant(null, token.Start, token.End);
            case CelTokenKind.Name:
                Advance();
                return Take("(")
                    ? new CelInvocation(null, token.Text, token.Start, Arguments(")"), token.Start, _end)
                    : new CelName(token.Text, token.Start, token.End);
            case CelTokenKind.Symbol when token.Text == "(":
                Advance();
                CelNode inner = Ternary();
                Expect(")", "')' is missing");
                return inner;
            case CelTokenKind.Symbol when token.Text == "[":
                Advance();
                return new CelListNode(Arguments("]"), token.Start, _end);
            case CelTokenKind.Symbol when token.Text == "{":
                return new CelUnsupported("a map", token.Start, SkipBraces());
            case CelTokenKind.Symbol when token.Text == ".":
                Advance();
                if (_token.Kind != CelTokenKind.Name)
                {
                    Fail("a name is missing behind the dot");
                }
                return Primary();
            default:
                Fail(token.Kind == CelTokenKind.End ? "the expression ends where a value is expected" : $"a value is expected, not '{token.Text}'");
                return new CelConstant(null, token.Start, token.End);
        }
    }

    private List<CelNode> Arguments(string close)
    {
        List<CelNode> arguments = [];
        while (_problem is null && !Take(close))
        {
            arguments.Add(Ternary());
            CheckLength(arguments.Count, MaximumItems, "a list");
            // A list may end with a comma, a call may not.
            if (Take(","))
            {
                if (close == ")" && _token is { Kind: CelTokenKind.Symbol, Text: ")" })
                {
                    Fail("a value is expected, not ')'");
                }
            }
            else if (!(_token.Kind == CelTokenKind.Symbol && _token.Text == close))
            {
                Fail($"',' or '{close}' is missing");
            }
        }
        return arguments;
    }

    private int SkipBraces()
    {
        int open = 0;
        do
        {
            open += _token is { Kind: CelTokenKind.Symbol, Text: "{" } ? 1 : _token is { Kind: CelTokenKind.Symbol, Text: "}" } ? -1 : 0;
            Advance();
        }
        while (open > 0 && _token.Kind is not (CelTokenKind.End or CelTokenKind.Invalid));
        return _end;
    }

    private void CheckRange(ulong magnitude, bool isNegative)
    {
        if (magnitude > (ulong)long.MaxValue + (isNegative ? 1UL : 0UL))
        {
            Fail("the integer does not fit into 64 bits with a sign; write u behind it for one without");
        }
    }

    private bool Take(string symbol)
    {
        if (_token.Kind != CelTokenKind.Symbol || _token.Text != symbol)
        {
            return false;
        }
        Advance();
        return true;
    }

    private void Expect(string symbol, string message)
    {
        if (!Take(symbol))
        {
            Fail(message);
        }
    }

    private void Advance()
    {
        _end = _token.End;
        if (_problem is null)
        {
            _token = _tokens.Next();
        }
    }

    // What is wrong with a token itself goes first. What follows is read as the end, so that nothing else is reported.
    private void Fail(MessageText message)
    {
        _problem ??= new CelProblem(_token.Kind == CelTokenKind.Invalid ? _token.Text : message.ToString(), _token.Start, Math.Max(1, _token.End - _token.Start));
        _token = new CelToken(CelTokenKind.End, "", null, _token.Start, _token.Start);
    }
}
