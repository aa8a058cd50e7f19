using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>
/// Makes sets of small .proto files that lie near the rules of the language: few names, so that they meet; numbers and options at the limits
/// of what is allowed; every construct in every language. Most of a set is sound: it takes a few risks, and the verdict depends on them.
/// </summary>
internal sealed class RandomFiles(Random random)
{
    private static readonly string[] s_levels =
        ["syntax = \"proto2\";", "syntax = \"proto2\";", "syntax = \"proto3\";", "syntax = \"proto3\";", "edition = \"2023\";", "edition = \"2024\";", "edition = \"2024\";", ""];

    private static readonly string[] s_packages = ["", "a", "a.b", "b", "p", "p.q", "o", "A"];
    private static readonly string[] s_names = ["A", "B", "M", "E", "a", "b", "Foo", "FooEntry", "foo", "map", "p", "q", "Deep", "o", "O"];
    private static readonly string[] s_fields = ["x", "y", "foo", "foo_bar", "fooBar", "FOO", "_foo", "a", "b", "key", "value", "z", "x_1", "group"];
    private static readonly string[] s_values = ["X", "Y", "Z", "ZERO", "E_X", "E_ZERO", "A", "b", "foo", "UNKNOWN", "x"];
    private static readonly string[] s_scalars =
        ["int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes", "float", "double"];

    private static readonly string[] s_types =
        ["A", "B", "M", "E", "Foo", ".A", ".a.A", "a.B", "b.E", "M.E", "M.A", "FooEntry", "A.FooEntry", "o.O", ".o.O", "o.E", "o.Closed", "map", "map.A", "p.q.A", "q.M",
            "google.protobuf.Any", ".google.protobuf.FieldOptions", "O.G", "a.b.M", "Deep", "x"];

    private static readonly string[] s_numbers =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "100", "101", "150", "200", "1000", "18999", "20000", "0x10", "017",
            "536870911"];

    private static readonly string[] s_edgeNumbers =
        ["0", "-1", "19000", "19500", "19999", "536870912", "2147483646", "2147483647", "2147483648", "4294967296", "18446744073709551616", "1.0", "0x1F", "08", "max"];

    private readonly StringBuilder _text = new();
    private readonly RandomOptions _options = new(random);
    private readonly List<string> _types = [];
    private HashSet<string> _names = new(StringComparer.Ordinal);
    private string _level = "";
    private string _scope = "";
    private bool _hasOptions;
    private int _number;
    private int _risks;

    private bool IsEdition => _level.StartsWith("edition", StringComparison.Ordinal);

    private bool IsProto2 => _level.Length == 0 || _level.Contains("proto2", StringComparison.Ordinal);

    private bool Is2024 => _level.Contains("2024", StringComparison.Ordinal);

    /// <summary>One set of files.</summary>
    public FileSet Next()
    {
        int count = random.Next(5) switch { 0 => 3, 1 or 2 => 2, _ => 1 };
        var files = new List<(string, string)>();
        _risks = random.Next(0, 3);
        _types.Clear();
        bool hasOptions = random.Next(2) == 0;
        for (int i = 0; i < count; i++)
        {
            string text = File(i, hasOptions);
            files.Add((Name(i), Risk(2) ? Mutated(text) : text));
        }
        if (hasOptions)
        {
            files.Add((RandomOptions.FilePath, RandomOptions.File));
        }
        return new FileSet([.. files]);
    }

    private static string Name(int index) => index == 2 ? "sub/c.proto" : index == 1 ? "b.proto" : "a.proto";

    private string File(int index, bool hasOptions)
    {
        _text.Clear();
        _number = 0;
        _level = Pick(s_levels);
        Line(_level);
        // Names of several files in one package meet.
        string package = index == 0 || Risk(2) ? Pick(s_packages) : "n" + index.ToString(CultureInfo.InvariantCulture);
        package = package == "A" && Is2024 ? "" : package;
        if (package.Length > 0)
        {
            Line($"package {package};");
        }
        _scope = package;
        _names = new HashSet<string>(StringComparer.Ordinal);
        Imports(index, hasOptions);
        while (Risk(4))
        {
            Line($"option {_options.Next("File", _hasOptions, IsEdition)};");
        }
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            Declaration(depth: 0);
        }
        if (Chance(4))
        {
            Service();
        }
        return _text.ToString();
    }

    private void Imports(int index, bool hasOptions)
    {
        _hasOptions = hasOptions && (Chance(5, 6) || !Risk(1));
        int unseen = _types.Count;
        for (int other = 0; other < index; other++)
        {
            if (Chance(4, 5) || !Risk(1))
            {
                string kind = Risk(3) ? Pick(["public ", "weak ", "option "]) : Chance(4) ? "public " : "";
                string path = Risk(12) ? Pick(["./", "../", "/", "sub/../", "x//"]) + Name(other) : Name(other);
                Line($"import {kind}\"{path}\";");
                unseen = 0;
            }
        }
        _types.RemoveRange(0, unseen);
        if (_hasOptions)
        {
            Line("import \"google/protobuf/descriptor.proto\";");
            Line($"import {(Is2024 && Chance(3) ? "option " : "")}\"{RandomOptions.FilePath}\";");
        }
        else if (Chance(5))
        {
            Line($"import \"google/protobuf/{Pick(["descriptor", "any", "wrappers", "empty"])}.proto\";");
        }
    }

    private void Declaration(int depth)
    {
        switch (random.Next(6))
        {
            case 0 or 1:
                Enum();
                break;
            case 2 when _hasOptions || _types.Count > 0:
                Extend();
                break;
            default:
                Message(depth);
                break;
        }
    }

    private void Message(int depth)
    {
        string name = NewName(s_names);
        Line($"{Visibility()}message {name} {{");
        Inside(name, depth);
        Line("}");
    }

    private void Inside(string name, int depth)
    {
        (string scope, HashSet<string> names, int number) = (_scope, _names, _number);
        _scope = scope.Length == 0 ? name : scope + "." + name;
        _types.Add("." + _scope);
        _names = new HashSet<string>(StringComparer.Ordinal);
        _number = 0;
        if (Risk(6))
        {
            Line($"option {_options.Next("Message", _hasOptions, IsEdition)};");
        }
        for (int i = random.Next(0, 5); i > 0; i--)
        {
            Member(depth);
        }
        (_scope, _names, _number) = (scope, names, number);
    }

    private void Member(int depth)
    {
        switch (random.Next(14))
        {
            case 0 when depth < 2:
                Declaration(depth + 1);
                break;
            case 1:
                Oneof();
                break;
            case 2 when Risk(2):
                Line($"reserved {Ranges()};");
                break;
            case 2:
                Line("reserved 500 to 600;");
                break;
            case 3:
                bool isString = IsEdition == Risk(12);
                Line(isString ? $"reserved \"r{NewName(s_fields)}\"{(Risk(3) ? ", \"" + Pick(s_fields) + "\"" : "")};" : $"reserved r{NewName(s_fields)}{(Risk(3) ? ", " + Pick(s_fields) : "")};");
                break;
            case 4 when IsProto2 || IsEdition || Risk(4):
                Line($"extensions {(Risk(2) ? Ranges() : "1000 to max")}{(Risk(4) ? " [" + _options.Next("ExtensionRange", _hasOptions, IsEdition) + "]" : "")};");
                break;
            case 5:
                string key = Risk(6) ? Pick(s_types.Concat(s_scalars)) : Pick(["string", "int32", "uint64", "bool"]);
                Line($"map<{key}, {Type()}> {NewName(s_fields)} = {Number()}{FieldOptions()};");
                break;
            case 6 when IsProto2 || Risk(6):
                string name = Risk(6) ? Pick(s_fields) : NewName(s_names.Where(static name => name[0] is >= 'A' and <= 'Z'));
                Line($"{Label()}group {name} = {Number()}{FieldOptions()} {{");
                Inside(name, depth + 1);
                Line("}");
                break;
            default:
                Line($"{Label()}{Type()} {NewName(s_fields)} = {Number()}{FieldOptions()};");
                break;
        }
    }

    private void Oneof()
    {
        Line($"oneof {NewName(s_fields)} {{");
        if (Risk(4))
        {
            Line($"option {_options.Next("Oneof", _hasOptions, IsEdition)};");
        }
        for (int i = Risk(8) ? 0 : random.Next(1, 3); i > 0; i--)
        {
            Line($"{(Risk(8) ? Label() : "")}{Type()} {NewName(s_fields)} = {Number()}{FieldOptions()};");
        }
        Line("}");
    }

    private void Enum()
    {
        string name = NewName(s_names);
        _types.Add("." + (_scope.Length == 0 ? name : _scope + "." + name));
        Line($"{Visibility()}enum {name} {{");
        if (Risk(4))
        {
            Line($"option {(Chance(2) ? "allow_alias = true" : _options.Next("Enum", _hasOptions, IsEdition))};");
        }
        string prefix = Risk(2) ? "" : name.ToUpperInvariant() + "_V";
        for (int i = Risk(8) ? 0 : random.Next(1, 4), number = Risk(3) ? 3 : 0; i > 0; i--, number++)
        {
            string value = Risk(5) ? Pick(["-1", "-2147483648", "2147483647", "2147483648", "-2147483649", "0", "0x7"]) : number.ToString(CultureInfo.InvariantCulture);
            Line($"{(prefix.Length == 0 ? Pick(s_values) : prefix + (char)('A' + i))} = {value}{(Risk(4) ? " [" + _options.Next("EnumValue", _hasOptions, IsEdition) + "]" : "")};");
        }
        if (Risk(4))
        {
            Line($"reserved {(Chance(3) ? "-5 to -1" : Chance(3) ? IsEdition ? "X, Y" : "\"X\", \"Y\"" : Ranges())};");
        }
        Line("}");
    }

    private void Extend()
    {
        bool isRange = Chance(3) && IsProto2;
        string extendee = isRange ? Type(types: true)
            : _hasOptions ? Chance(4) && !Is2024 ? "o.O" : "google.protobuf." + Pick(["FieldOptions", "MessageOptions", "FileOptions", "EnumOptions"])
            : Type(types: true);
        Line($"extend {extendee} {{");
        for (int i = Risk(8) ? 0 : random.Next(1, 3); i > 0; i--)
        {
            string number = Risk(5) ? Number() : extendee == "o.O" ? random.Next(110, 190).ToString(CultureInfo.InvariantCulture) : random.Next(60000, 60010).ToString(CultureInfo.InvariantCulture);
            Line($"{(IsProto2 ? Pick(["optional ", "repeated "]) : Label())}{Type()} {NewName(s_fields)} = {number}{FieldOptions()};");
        }
        Line("}");
    }

    private void Service()
    {
        Line($"service {NewName(s_names)} {{");
        if (Risk(4))
        {
            Line($"option {_options.Next("Service", _hasOptions, IsEdition)};");
        }
        for (int i = random.Next(0, 3); i > 0; i--)
        {
            string body = Risk(2) ? $"{{ option {_options.Next("Method", _hasOptions, IsEdition)}; }}" : ";";
            Line($"rpc R{i}({(Chance(4) ? "stream " : "")}{Type(types: true)}) returns ({(Chance(4) ? "stream " : "")}{Type(types: true)}){body}");
        }
        Line("}");
    }

    private string FieldOptions()
    {
        if (!Risk(4))
        {
            return "";
        }
        string options = _options.Next("Field", _hasOptions, IsEdition);
        return $" [{options}{(Risk(3) ? ", " + _options.Next("Field", _hasOptions, IsEdition) : "")}]";
    }

    private string Label() => Risk(20) ? Pick(["optional ", "required ", "repeated ", ""])
        : IsProto2 ? Pick(["optional ", "optional ", "repeated ", "required "])
        : IsEdition ? Pick(["", "", "repeated "])
        : Pick(["", "", "optional ", "repeated "]);

    private string Visibility() => Is2024 && Chance(3) || Risk(30) ? Pick(["export ", "local "]) : "";

    private string Type(bool types = false)
    {
        if (Risk(6))
        {
            return Pick(s_types);
        }
        if ((types || Chance(2)) && _types.Count > 0)
        {
            string type = Pick(_types);
            return Risk(3) ? type[(type.LastIndexOf('.') + 1)..] : type;
        }
        return types ? "A" : Pick(s_scalars);
    }

    // A name that its scope does not have yet; in the style of edition 2024, where that is checked.
    private string NewName(IEnumerable<string> from)
    {
        if (Risk(12))
        {
            return Pick(from);
        }
        IEnumerable<string> free = from.Where(name => !_names.Contains(name) && (!Is2024 || (from == s_fields ? name.All(static letter => letter is >= 'a' and <= 'z') : char.IsUpper(name[0]))));
        string name = free.Any() ? Pick(free) : (from == s_fields ? "f" : "N") + Letters(_names.Count);
        _names.Add(name);
        return name;
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)(digit + 'a' - '0')));

    private string Number() => Risk(8) ? Pick(s_edgeNumbers) : Risk(8) ? Pick(s_numbers) : (++_number).ToString(CultureInfo.InvariantCulture);

    private string Ranges()
    {
        string range = Range();
        while (Chance(4))
        {
            range += ", " + Range();
        }
        return range;
    }

    private string Range()
    {
        string first = Chance(5) ? Pick(s_edgeNumbers) : Pick(s_numbers);
        return Chance(2) ? first : $"{first} to {(Chance(3) ? "max" : Chance(4) ? Pick(s_edgeNumbers) : Pick(s_numbers))}";
    }

    // A token more, one less, or another one.
    private string Mutated(string text)
    {
        List<(int Start, int Length)> tokens = Tokens(text);
        (int start, int length) = tokens[random.Next(tokens.Count)];
        (int otherStart, int otherLength) = tokens[random.Next(tokens.Count)];
        string other = Chance(2) ? RandomOptions.Piece(random) : text.Substring(otherStart, otherLength);
        return random.Next(3) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, other + " "),
            _ => text.Remove(start, length).Insert(start, other),
        };
    }

    private static List<(int Start, int Length)> Tokens(string text)
    {
        var tokens = new List<(int, int)> { (text.Length, 0) };
        for (int i = 0; i < text.Length;)
        {
            int start = i++;
            if (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '_')
            {
                while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
                {
                    i++;
                }
            }
            if (!char.IsWhiteSpace(text[start]))
            {
                tokens.Add((start, i - start));
            }
        }
        return tokens;
    }

    // A risk is taken as long as there are some left.
    private bool Risk(int of) => _risks > 0 && random.Next(of) == 0 && _risks-- > 0;

    private bool Chance(int of) => random.Next(of) == 0;

    private bool Chance(int times, int of) => random.Next(of) < times;

    private string Pick(IEnumerable<string> from) => from.ElementAt(random.Next(from.Count()));

    private void Line(string line) => _text.Append(line).Append('\n');
}
