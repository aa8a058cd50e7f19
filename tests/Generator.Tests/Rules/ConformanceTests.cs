using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>
/// Runs protovalidate's conformance cases, which are outside of this repository: a folder with <c>protos/</c> and <c>cases.jsonl</c>,
/// named by the environment variable AMCTGEN_PROTOVALIDATE. Without it this test says so and checks nothing.
/// </summary>
public class ConformanceTests(ITestOutputHelper output)
{
    // What the schemas use of the vocabulary and AmctGen reports as not checked.
    private static readonly HashSet<string> s_unsupported = ["wkt", "any", "string_format", "bytes_format", "predefined", "now", "dyn"];

    [Fact]
    public void Standard_rules_and_expressions_agree()
    {
        if (Environment.GetEnvironmentVariable("AMCTGEN_PROTOVALIDATE") is not { } folder)
        {
            output.WriteLine("skipped: AMCTGEN_PROTOVALIDATE names no folder");
            return;
        }
        JsonElement[] cases = [.. File.ReadLines(Path.Combine(folder, "cases.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement)];
        Dictionary<string, string> errors = [];
        Dictionary<string, Type> types = Load(Path.Combine(folder, "protos"), errors);
        var failures = new List<string>();
        int passed = 0;
        int unsupported = 0;
        foreach (JsonElement item in cases)
        {
            if (item.GetProperty("tags").EnumerateArray().Any(static tag => s_unsupported.Contains(tag.GetString()!)))
            {
                unsupported++;
                continue;
            }
            string expected = Expected(item);
            string actual = Actual(item, types, errors);
            if (expected == actual)
            {
                passed++;
            }
            else
            {
                failures.Add($"{item.GetProperty("name")} [{item.GetProperty("text")}]\n   expected {expected}\n   actual   {actual}");
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} of {passed + failures.Count} pass, {unsupported} are outside of what is supported"));
        Assert.True(failures.Count == 0, string.Join("\n", failures.Prepend(failures.Count.ToString(CultureInfo.InvariantCulture))));
    }

    private static string Expected(JsonElement item)
    {
        string kind = item.GetProperty("expect").GetString()!;
        return kind != "violations" ? kind : Join(item.GetProperty("violations").EnumerateArray().Select(static violation =>
            (violation.GetProperty("rule_id").GetString() ?? "", violation.GetProperty("field").GetString() ?? "", violation.GetProperty("for_key").GetBoolean())));
    }

    private static string Actual(JsonElement item, Dictionary<string, Type> types, Dictionary<string, string> errors)
    {
        string name = item.GetProperty("message").GetString()!;
        if (errors.TryGetValue(name, out string? error))
        {
            return item.GetProperty("expect").GetString() == "compilation_error" ? "compilation_error" : error;
        }
        if (!types.TryGetValue(name, out Type? type))
        {
            return "no such type";
        }
        try
        {
            // The runtime is not referenced here: the generator's copies of the shared types would clash with its own.
            MethodInfo parse = type.GetMethods().Single(static method => method.Name == "ParseText" && method.GetParameters()[0].ParameterType == typeof(string));
            dynamic message = parse.Invoke(null, [item.GetProperty("text").GetString()!, null])!;
            var violations = new List<(string RuleId, string Field, bool IsForKey)>();
            bool hasFailed = false;
            foreach (dynamic violation in message.Validate().Violations)
            {
                violations.Add(((string)violation.RuleId, (string)violation.FieldPath, (bool)violation.IsForKey));
                hasFailed |= ((string)violation.Message).StartsWith("the rule cannot be evaluated", StringComparison.Ordinal);
            }
            return hasFailed ? "runtime_error" : violations.Count == 0 ? "success" : Join(violations);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
    }

    private static string Join(IEnumerable<(string RuleId, string Field, bool ForKey)> violations) =>
        string.Join("; ", violations.Select(static violation => $"{violation.Field}: {violation.RuleId}{(violation.ForKey ? " (key)" : "")}").Order(StringComparer.Ordinal));

    private static Dictionary<string, Type> Load(string protos, Dictionary<string, string> errors)
    {
        var files = new List<ProtoFile>();
        foreach (string path in Directory.EnumerateFiles(protos, "*.proto", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string import = Path.GetRelativePath(protos, path).Replace('\\', '/');
            if (import != "buf/validate/validate.proto" && !import.Contains("/harness/", StringComparison.Ordinal))
            {
                files.Add(new ProtoFile("/project/" + import, File.ReadAllText(path)));
            }
        }
        string wellKnown = Path.Combine(Corpus.RepositoryRoot, "schemas", "google", "protobuf");
        files.AddRange(Directory.EnumerateFiles(wellKnown, "*.proto").Where(static path => !path.EndsWith("descriptor.proto", StringComparison.Ordinal))
            .Select(static path => new ProtoFile("/project/google/protobuf/" + Path.GetFileName(path), File.ReadAllText(path))));
        GeneratorRun run = GeneratorRun.Create(TestCompilation.Create(LanguageVersion.Latest, ""), files, tracksStages: false);
        foreach (Diagnostic problem in run.Result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error))
        {
            FileLinePositionSpan place = problem.Location.GetLineSpan();
            string[] lines = files.Find(file => file.Path == place.Path)!.GetText()!.ToString().Split('\n');
            string header = lines.Take(place.StartLinePosition.Line + 1).Last(static line => line.StartsWith("message ", StringComparison.Ordinal));
            errors.TryAdd(PackageOf(lines) + header.Split(' ')[1], problem.ToString());
        }
        using var assembly = new MemoryStream();
        EmitResult result = run.Output.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error).Take(40)));
        assembly.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += static (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        return context.LoadFromStream(assembly).GetTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetInterface("AmctGen.IMessage") is not null)
            .ToDictionary(static type => (string)((dynamic)type.GetProperty("Shape")!.GetValue(null)!).FullName, StringComparer.Ordinal);
    }

    private static string PackageOf(string[] lines) => lines.First(static line => line.StartsWith("package ", StringComparison.Ordinal)).Split(' ')[1].TrimEnd(';', '\r') + ".";
}
