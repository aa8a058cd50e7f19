using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>Parses expressions of Go that are literals, composites, calls or sums.</summary>
internal sealed class GoReader(string text, int position)
{
    private int _position = position;

    /// <summary>The expression at a position of a source text.</summary>
    public static GoNode Read(string text, int position) => new GoReader(text, position).Sum();

    private GoNode Sum() => Operators(Product, "+-");

    private GoNode Product() => Operators(Operand, "*/");

    private GoNode Operators(Func<GoNode> operand, string symbols)
    {
        GoNode left = operand();
        while (Peek() is var symbol && symbols.Contains(symbol, StringComparison.Ordinal))
        {
            _position++;
            left = new GoNode(GoKind.Operator, symbol.ToString(), [(null, left), (null, operand())]);
        }
        return left;
    }

    private GoNode Operand()
    {
        GoNode node = Primary();
        while (Peek() == '.')
        {
            _position++;
            string method = Name();
            node = new GoNode(GoKind.Call, method, [(null, node), .. Arguments()]);
        }
        return node;
    }

    private GoNode Primary()
    {
        char first = Peek();
        switch (first)
        {
            case '&':
                _position++;
                return Operand();
            case '-':
                _position++;
                return new GoNode(GoKind.Operator, "-", [(null, Operand())]);
            case '(':
                _position++;
                GoNode inner = Sum();
                Expect(')');
                return inner;
            case '{':
                return new GoNode(GoKind.Composite, "", Elements());
            case '"' or '`':
                return new GoNode(GoKind.Text, String(first));
            case >= '0' and <= '9':
                return Number();
        }
        string name = Type();
        return Peek() switch
        {
            '(' => new GoNode(GoKind.Call, name, Arguments()),
            '{' => new GoNode(GoKind.Composite, name, Elements()),
            _ => new GoNode(GoKind.Name, name),
        };
    }

    // A name with dots, or the type of a slice or map, whose element type is what counts.
    private string Type()
    {
        while (Peek() is '[' or '*')
        {
            _position = text[_position] == '[' ? text.IndexOf(']', _position) + 1 : _position + 1;
        }
        string name = Name();
        if (name == "map")
        {
            return Type();
        }
        while (Peek() == '.' && !text[(_position + 1)..].StartsWith("Enum()", StringComparison.Ordinal))
        {
            _position++;
            name += "." + Name();
        }
        return name;
    }

    private List<(GoNode?, GoNode)> Arguments()
    {
        List<(GoNode?, GoNode)> arguments = [];
        Expect('(');
        while (Peek() != ')')
        {
            arguments.Add((null, Sum()));
            Skip(',');
        }
        _position++;
        return arguments;
    }

    private List<(GoNode?, GoNode)> Elements()
    {
        List<(GoNode?, GoNode)> elements = [];
        Expect('{');
        while (Peek() != '}')
        {
            GoNode value = Sum();
            GoNode? key = null;
            if (Peek() == ':')
            {
                _position++;
                key = value;
                value = Sum();
            }
            elements.Add((key, value));
            Skip(',');
        }
        _position++;
        return elements;
    }

    private GoNode Number()
    {
        int start = _position;
        while (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '.' or '_'
            || (text[_position] is '+' or '-' && text[_position - 1] is 'e' or 'E'))
        {
            _position++;
        }
        return new GoNode(GoKind.Number, text[start.._position].Replace("_", "", StringComparison.Ordinal));
    }

    private string Name()
    {
        Peek();
        int start = _position;
        while (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] == '_')
        {
            _position++;
        }
        return _position > start ? text[start.._position] : throw new FormatException($"not a name: {text.Substring(start, 40)}");
    }

    private string String(char quote)
    {
        var bytes = new List<byte>();
        for (_position++; text[_position] != quote;)
        {
            if (text[_position] == '\\' && quote == '"')
            {
                Escape(bytes);
                continue;
            }
            int length = char.IsHighSurrogate(text[_position]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(_position, length)));
            _position += length;
        }
        _position++;
        return Encoding.Latin1.GetString([.. bytes]);
    }

    private void Escape(List<byte> bytes)
    {
        char kind = text[_position + 1];
        int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            int value = int.Parse(text.AsSpan(_position + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            bytes.AddRange(kind == 'x' ? [(byte)value] : Encoding.UTF8.GetBytes(char.ConvertFromUtf32(value)));
            _position += 2 + digits;
        }
        else if (char.IsAsciiDigit(kind))
        {
            bytes.Add(Convert.ToByte(text.Substring(_position + 1, 3), 8));
            _position += 4;
        }
        else
        {
            const string Names = "abfnrtv";
            int index = Names.IndexOf(kind, StringComparison.Ordinal);
            bytes.Add(index < 0 ? (byte)kind : (byte)"\a\b\f\n\r\t\v"[index]);
            _position += 2;
        }
    }

    // The next character that is not blank or in a comment.
    private char Peek()
    {
        while (char.IsWhiteSpace(text[_position]) || text.AsSpan(_position).StartsWith("//"))
        {
            _position = text[_position] == '/' ? text.IndexOf('\n', _position) : _position + 1;
        }
        return text[_position];
    }

    private void Skip(char symbol)
    {
        if (Peek() == symbol)
        {
            _position++;
        }
    }

    private void Expect(char symbol)
    {
        if (Peek() != symbol)
        {
            throw new FormatException($"'{symbol}' expected: {text.Substring(_position, 40)}");
        }
        _position++;
    }
}
