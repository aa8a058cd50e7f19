using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>Reads the cases of protovalidate's conformance suite from a checkout: they are data, written in Go.</summary>
internal sealed class ConformanceCases(string checkout, IReadOnlyDictionary<string, MessageShape> shapes)
{
    private const string Package = "buf.validate.conformance.cases";

    private readonly string _folder = Path.Combine(checkout, "tools", "protovalidate-conformance", "internal", "cases");

    public List<ConformanceCase> Read()
    {
        var cases = new List<ConformanceCase>();
        string[] sources = [.. Directory.EnumerateFiles(_folder, "*.go").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        string index = Array.Find(sources, static source => source.Contains("return suites.Suites{", StringComparison.Ordinal))!;
        foreach ((GoNode? name, GoNode function) in Returned(index, "suites.Suites{").Items)
        {
            string source = Array.Find(sources, source => source.Contains($"func {function.Text}() ", StringComparison.Ordinal))!;
            foreach ((GoNode? key, GoNode value) in Returned(source, "suites.Suite{").Items)
            {
                cases.Add(Read(name!.Text, key!.Text, value, Locals(source)));
            }
        }
        return cases;
    }

    private static GoNode Returned(string source, string type) =>
        GoReader.Read(source, source.IndexOf("return " + type, StringComparison.Ordinal) + "return ".Length);

    private static Dictionary<string, GoNode> Locals(string source)
    {
        var locals = new Dictionary<string, GoNode>(StringComparer.Ordinal);
        const string Assign = " := ";
        for (int at = source.IndexOf(Assign, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Assign, at + 1, StringComparison.Ordinal))
        {
            string line = source[(source.LastIndexOf('\n', at) + 1)..at];
            locals[line.Split(',')[0].Trim()] = GoReader.Read(source, at + Assign.Length);
        }
        return locals;
    }

    private ConformanceCase Read(string suite, string name, GoNode node, Dictionary<string, GoNode> locals)
    {
        GoNode message = node.Find("Message")!;
        string type = message.Kind == GoKind.Name ? "google.protobuf.Any" : FullName(message.Text);
        return new ConformanceCase
        {
            Suite = suite,
            Name = name,
            Message = type,
            Text = new GoMessageText(locals).Write(shapes[type], message),
            Expected = Expected(node.Find("Expected")!),
        };
    }

    private string FullName(string type)
    {
        string[] words = type.Split('.');
        string package = words[0] == "cases" ? Package : $"{Package}.{words[0]}";
        return shapes.Keys.First(known => known.StartsWith(package + ".", StringComparison.Ordinal)
            && string.Join("_", known[(package.Length + 1)..].Split('.').Select(GoMessageText.GoName)) == words[1]);
    }

    private static string Expected(GoNode node) => node.Text switch
    {
        "results.Success" => "success",
        "results.CompilationError" => "compilation_error",
        "results.RuntimeError" => "runtime_error",
        _ => Join(node.Items.Select(static item => (Text(item.Value, "RuleId"), Text(item.Value, "Field"), item.Value.Find("ForKey") is not null))),
    };

    /// <summary>Violations as text, whatever their order is.</summary>
    public static string Join(IEnumerable<(string RuleId, string Field, bool ForKey)> violations) =>
        string.Join("; ", violations.Select(static violation => $"{violation.Field}: {violation.RuleId}{(violation.ForKey ? " (key)" : "")}").Order(StringComparer.Ordinal));

    // The text in a call such as proto.String("...").
    private static string Text(GoNode violation, string field) =>
        violation.Find(field) is { } call ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(call.Items[0].Value.Text)) : "";
}
