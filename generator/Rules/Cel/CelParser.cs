using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>Parses an expression of the Common Expression Language. It stops at the first problem.</summary>
internal sealed class CelParser
{
    // The limit of the reference implementation of the language, which also parses expressions recursively.
    private const int MaximumDepth = 250;
    private const int LastLogicalLevel = 1;
    private const string TooDeep = "the expression is more than 250 operations deep; write several rules";

    private static readonly string[] s_reserved =
        ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "namespace", "package", "return",
            "var", "void", "while"];

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

    /// <summary>Parses an expression to its end; returns the problem if it is invalid.</summary>
    public static (CelNode? Expression, CelProblem? Problem) Parse(string text)
    {
        var parser = new CelParser(text);
        CelNode expression = parser.Ternary();
        if (parser._token.Kind != CelTokenKind.End)
        {
            parser.Fail($"{parser.Spelling} cannot continue the expression; an operator is missing");
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
            condition = Limited(new CelTernary(condition, then, otherwise) { Start = start, End = _end });
        }
        _depth--;
        return condition;
    }

    // ||, &&, comparisons, sums and products, from the lowest to the highest precedence.
    private CelNode Binary(int level)
    {
        int start = _token.Start;
        CelNode left = Unary();
        for (int strength = LevelOf(_token); _problem is null && strength >= level; strength = LevelOf(_token))
        {
            var chain = new CelChain(left, start, _end);
            while (_problem is null && LevelOf(_token) == strength)
            {
                string symbol = _token.Text;
                int place = _token.Start;
                Advance();
                int next = _token.Start;
                CelNode right = Binary(strength + 1);
                if (strength <= LastLogicalLevel)
                {
                    chain.Add(symbol, place, right, next, _end);
                }
                else
                {
                    left = Limited(new CelInfix(symbol, place, left, right) { Start = start, End = _end });
                }
            }
            left = strength <= LastLogicalLevel ? Limited(chain.ToNode()) : left;
        }
        return left;
    }

    // Expressions are processed recursively, so their depth is limited.
    private CelNode Limited(CelNode node)
    {
        if (node.Depth > MaximumDepth)
        {
            Fail(TooDeep);
        }
        return node;
    }

    private static int LevelOf(CelToken token) => token.Kind != CelTokenKind.Symbol ? -1 : token.Text switch
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
            if (operators.Count > 0 && operators.Peek().Symbol != _token.Text)
            {
                Fail($"'{operators.Peek().Symbol}' and '{_token.Text}' cannot follow each other; write parentheses");
            }
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
            operand = Postfix(new CelConstant(unchecked(-(long)magnitude.Value)) { Start = start, End = number.End });
        }
        else
        {
            operand = Postfix(Primary());
        }
        // Two of them cancel each other.
        return operators.Count % 2 == 0
            ? operand
            : Limited(new CelPrefix(operators.Peek().Symbol, operand) { Start = operators.Last().Start, End = _end });
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
                bool isQuoted = _token.Kind == CelTokenKind.QuotedName;
                if (!isQuoted && _token.Kind != CelTokenKind.Name)
                {
                    FailWithoutName();
                    return target;
                }
                Advance();
                target = !isQuoted && Take("(")
                    ? new CelInvocation(target, name, place, Arguments(")")) { Start = target.Start, End = _end }
                    : new CelMember(target, name, place) { Start = target.Start, End = _end };
            }
            else if (Take("["))
            {
                CelNode index = Ternary();
                Expect("]", "']' is missing after the index");
                target = new CelElement(target, index) { Start = target.Start, End = _end };
            }
            else if (_token is { Kind: CelTokenKind.Symbol, Text: "{" } && CelChecker.DottedName(target) is not null)
            {
                Advance();
                target = new CelMessageNode(target, Fields()) { Start = target.Start, End = _end };
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
                return new CelConstant(value) { Start = token.Start, End = token.End };
            case CelTokenKind.Name when Array.IndexOf(s_reserved, token.Text) >= 0:
                Fail($"'{token.Text}' is a reserved word of the expression language; choose another name");
                return new CelConstant(null) { Start = token.Start, End = token.End };
            case CelTokenKind.Name:
                Advance();
                return Take("(")
                    ? new CelInvocation(null, token.Text, token.Start, Arguments(")")) { Start = token.Start, End = _end }
                    : new CelName(token.Text) { Start = token.Start, End = token.End };
            case CelTokenKind.Symbol when token.Text == "(":
                Advance();
                CelNode inner = Ternary();
                Expect(")", "')' is missing");
                return inner;
            case CelTokenKind.Symbol when token.Text == "[":
                Advance();
                return new CelListNode(Arguments("]")) { Start = token.Start, End = _end };
            case CelTokenKind.Symbol when token.Text == "{":
                Advance();
                return Map(token.Start);
            case CelTokenKind.Symbol when token.Text == ".":
                Advance();
                CelToken name = _token;
                if (name.Kind != CelTokenKind.Name)
                {
                    FailWithoutName();
                    return new CelConstant(null) { Start = token.Start, End = token.End };
                }
                // The dot starts the lookup of the name at the root.
                CelNode root = Primary();
                return root is CelName found ? new CelName("." + found.Name) { Start = token.Start, End = found.End } : root;
            default:
                Fail(token.Kind == CelTokenKind.End
                    ? "the expression ends where a value is expected"
                    : $"a value is expected, not '{token.Text}'");
                return new CelConstant(null) { Start = token.Start, End = token.End };
        }
    }

    private List<CelNode> Arguments(string close)
    {
        List<CelNode> arguments = [];
        while (_problem is null && !Take(close))
        {
            arguments.Add(Ternary());
            // A list may end with a comma, a call may not.
            if (TakeComma(close) && close == ")" && _token is { Kind: CelTokenKind.Symbol, Text: ")" })
            {
                Fail("a value is expected, not ')'");
            }
        }
        return arguments;
    }

    private CelMapNode Map(int start)
    {
        List<CelNode> keys = [];
        List<CelNode> values = [];
        while (_problem is null && !Take("}"))
        {
            keys.Add(Ternary());
            Expect(":", "':' is missing after the key");
            values.Add(Ternary());
            TakeComma("}");
        }
        return new CelMapNode(keys, values) { Start = start, End = _end };
    }

    private List<CelFieldNode> Fields()
    {
        List<CelFieldNode> fields = [];
        while (_problem is null && !Take("}"))
        {
            CelToken name = _token;
            if (name.Kind is not (CelTokenKind.Name or CelTokenKind.QuotedName))
            {
                Fail("the name of a field is expected");
                break;
            }
            Advance();
            Expect(":", "':' is missing after the field");
            fields.Add(new CelFieldNode(name.Text, name.Start, Ternary()));
            TakeComma("}");
        }
        return fields;
    }

    // After one of several parts. Returns whether there is a comma; without one, only the closing bracket may follow.
    private bool TakeComma(string close)
    {
        bool hasComma = Take(",");
        if (!hasComma && !(_token.Kind == CelTokenKind.Symbol && _token.Text == close))
        {
            Fail($"',' or '{close}' is missing");
        }
        return hasComma;
    }

    private void CheckRange(ulong magnitude, bool isNegative)
    {
        if (magnitude > (ulong)long.MaxValue + (isNegative ? 1UL : 0UL))
        {
            Fail("the integer does not fit into a signed 64-bit integer; write u after it for an unsigned one");
        }
    }

    private void FailWithoutName()
    {
        string word = _token.Text;
        switch (_token)
        {
            case { Kind: CelTokenKind.Symbol, Text: "?" }:
                Fail("the syntax of optional values, '.?', is not part of these expressions; use has()");
                break;
            case { Kind: CelTokenKind.Symbol, Text: "in" } or { Kind: CelTokenKind.Constant, Text: "true" or "false" or "null" }:
                Fail($"'{word}' is a word of the expression language; write it in backticks, as `{word}`");
                break;
            default:
                Fail("a name is missing after the dot");
                break;
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

    // An error in the token itself has priority. The rest is treated as the end, so that nothing else is reported.
    private void Fail(MessageText message)
    {
        _problem ??= new CelProblem(
            _token.Kind == CelTokenKind.Invalid ? _token.Text : message, _token.Start, Math.Max(1, _token.End - _token.Start));
        _token = new CelToken(CelTokenKind.End, "", null) { Start = _token.Start, End = _token.Start };
    }
}
