using System.Text;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Tests.Names;

/// <summary>Creates valid .proto files with problematic names, from a seed.</summary>
internal sealed class NastySchemas(int seed)
{
    private static readonly string[] s_scalars =
        ["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "fixed64", "sfixed32", "bool", "string", "bytes"];

    private static readonly string[] s_keys = ["int32", "int64", "uint32", "uint64", "bool", "string", "sfixed64"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    // Full names with a leading dot, of the file that is being written.
    private readonly List<string> _messages = [];
    private readonly List<string> _enums = [];
    private readonly List<string> _extendable = [];
    private int _extension = 1000;

    /// <summary>Files that do not import each other.</summary>
    public static ProtoFile[] Files(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new ProtoFile(
            random.Next(4) == 0 ? $"/project/{i}/{Pick(random, NastyNames.All)}.proto" : $"/project/f{i}.proto",
            new NastySchemas(random.Next()).File(i)))];
    }

    private string File(int index)
    {
        bool isProto3 = _random.Next(4) == 0;
        _text.Append($"syntax = \"proto{(isProto3 ? 3 : 2)}\";\n");
        string package = string.Join(".", Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(_random, NastyNames.PackageParts)));
        // No two files may declare one name; in C# such packages are the same namespace.
        package = index > 0 && package.Length == 0 ? "shared" + new string('_', index) : package + new string('_', package.Length == 0 ? 0 : index);
        if (package.Length > 0)
        {
            _text.Append($"package {package};\n");
        }
        if (_random.Next(5) == 0)
        {
            _text.Append($"option csharp_namespace = \"{Pick(_random, NastyNames.Namespaces)}\";\n");
        }
        Types(package.Length == 0 ? "" : "." + package, new HashSet<string>(StringComparer.Ordinal) { package.Split('.')[0] }, 0, isProto3);
        return _text.ToString();
    }

    private void Types(string scope, HashSet<string> names, int depth, bool isProto3)
    {
        for (int i = depth == 0 ? 2 : _random.Next(2); i >= 0; i--)
        {
            Enum(scope, names, depth);
        }
        for (int i = depth == 0 ? 3 : _random.Next(3); i > 0; i--)
        {
            Message(scope, names, depth, isProto3);
        }
        for (int i = _random.Next(3); i > 0 && _extendable.Count > 0; i--)
        {
            Extend(names, depth);
        }
    }

    private void Extend(HashSet<string> names, int depth)
    {
        Line(depth, $"extend {Pick(_random, _extendable)} {{");
        for (int i = _random.Next(4); i >= 0; i--)
        {
            Line(depth + 1, $"{Pick(_random, ["optional", "repeated"])} {Type(false)} {Fresh(names)} = {_extension++};");
        }
        Line(depth, "}");
    }

    private void Message(string scope, HashSet<string> names, int depth, bool isProto3)
    {
        string name = Fresh(names);
        Line(depth, $"message {name} {{");
        string fullName = scope + "." + name;
        _messages.Add(fullName);
        if (!isProto3 && _random.Next(3) == 0)
        {
            Line(depth + 1, "extensions 1000 to max;");
            _extendable.Add(fullName);
        }
        Body(fullName, depth + 1, isProto3);
        Line(depth, "}");
    }

    private void Body(string fullName, int depth, bool isProto3)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (depth < 3)
        {
            Types(fullName, names, depth, isProto3);
        }
        // proto3 wants distinct JSON names.
        var jsonNames = isProto3 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        int number = 1;
        for (int i = _random.Next(12); i > 0; i--)
        {
            Field(names, jsonNames, depth, isProto3, ref number);
        }
    }

    private void Field(HashSet<string> names, HashSet<string>? jsonNames, int depth, bool isProto3, ref int number)
    {
        string options = _random.Next(6) == 0 ? " [deprecated = true]" : "";
        switch (_random.Next(8))
        {
            case 0:
                Line(depth, $"oneof {Fresh(names)} {{");
                for (int i = _random.Next(3); i >= 0; i--)
                {
                    Line(depth + 1, $"{Type(false)} {Fresh(names, jsonNames)} = {number++}{options};");
                }
                Line(depth, "}");
                break;
            case 1:
                string map = Fresh(names, jsonNames, isMap: true);
                Line(depth, $"map<{Pick(_random, s_keys)}, {Type(isProto3)}> {map} = {number++}{options};");
                break;
            case 2 when !isProto3:
                string group = Pick(_random, NastyNames.All);
                group = char.ToUpperInvariant(group[0]) + group[1..];
                if (char.IsAsciiLetterUpper(group[0]) && names.Add(group) && (names.Add(group.ToLowerInvariant()) || names.Contains(group.ToLowerInvariant() + "!")))
                {
                    Line(depth, $"{(_random.Next(2) == 0 ? "optional" : "repeated")} group {group} = {number++} {{ optional int32 x = 1; }}");
                }
                break;
            case 3:
                Line(depth, $"repeated {Type(false)} {Fresh(names, jsonNames)} = {number++}{options};");
                break;
            default:
                string label = isProto3 ? Pick(_random, ["", "optional "]) : Pick(_random, ["optional ", "optional ", "required "]);
                Line(depth, $"{label}{Type(isProto3)} {Fresh(names, jsonNames)} = {number++}{options};");
                break;
        }
    }

    private void Enum(string scope, HashSet<string> names, int depth)
    {
        string name = Fresh(names);
        _enums.Add(scope + "." + name);
        Line(depth, $"enum {name} {{ option allow_alias = true;");
        for (int i = 0; i < 5; i++)
        {
            string value = Fresh(names);
            if (_random.Next(3) == 0 && names.Add(name + "_" + value))
            {
                value = name + "_" + value;
            }
            Line(depth + 1, $"{value} = 0;");
        }
        Line(depth, "}");
    }

    private string Type(bool isProto3) => _random.Next(4) switch
    {
        0 when _messages.Count > 0 => Pick(_random, _messages),
        1 when _enums.Count > 0 => Pick(_random, _enums),
        _ => Pick(_random, s_scalars),
    };

    private string Fresh(HashSet<string> names, HashSet<string>? jsonNames = null, bool isMap = false)
    {
        for (int attempt = 0; ; attempt++)
        {
            string name = Pick(_random, NastyNames.All) + (attempt > 20 ? _random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
            string entry = AmctGen.Generator.Names.CSharpNames.MapEntryName(name);
            if ((!isMap || !names.Contains(entry)) && (jsonNames is null || jsonNames.Add(name.Replace("_", "", StringComparison.Ordinal))) && names.Add(name))
            {
                if (isMap)
                {
                    names.Add(entry);
                }
                return name;
            }
        }
    }

    private void Line(int depth, string line) => _text.Append(' ', depth * 2).Append(line).Append('\n');

    private static string Pick(Random random, IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
