using System.Reflection;
using System.Runtime.Loader;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>Schemas of a folder outside of the repository, compiled to C# and executed, and evaluated without generated code.</summary>
internal sealed class ConformanceSchema
{
    private static readonly Assembly s_runtime = AssemblyLoadContext.Default.LoadFromAssemblyPath(TestCompilation.RuntimePath);
    private static readonly MethodInfo s_parse = s_runtime.GetType("AmctGen.Text.TextFormat", throwOnError: true)!.GetMethods()
        .Single(static method => method.Name == "Parse" && method.GetParameters() is [{ ParameterType.Name: "String" }]);

    private readonly EvaluatorRun _evaluator;
    private readonly Dictionary<string, Type> _types;

    /// <param name="root">The import root.</param>
    /// <param name="includes">Which of its files, by their import paths.</param>
    public ConformanceSchema(string root, Func<string, bool> includes)
        : this([.. Directory.EnumerateFiles(root, "*.proto", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(file => includes(file.Path)).Select(static file => (file.Path, File.ReadAllText(file.Full)))])
    {
    }

    public ConformanceSchema((string Path, string Text)[] files)
    {
        _evaluator = new EvaluatorRun(clock: null, files);
        Shapes = _evaluator.MessageNames.Concat(["google.protobuf.Any"]).ToDictionary(static name => name, _evaluator.Shape, StringComparer.Ordinal);
        GeneratorRun run = GeneratorRun.Create(
            TestCompilation.Create(LanguageVersion.Latest, ""), files.Select(static file => new ProtoFile("/project/" + file.Path, file.Text)), tracksStages: false);
        foreach (Diagnostic problem in run.Result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error || problem.Id == "AMCT3011"))
        {
            FileLinePositionSpan place = problem.Location.GetLineSpan();
            string[] lines = Array.Find(files, file => "/project/" + file.Path == place.Path).Text.Split('\n');
            string header = lines.Take(place.StartLinePosition.Line + 1).Last(static line => line.StartsWith("message ", StringComparison.Ordinal) || line.StartsWith("extend ", StringComparison.Ordinal));
            string package = lines.FirstOrDefault(static line => line.StartsWith("package ", StringComparison.Ordinal))?.Split(' ')[1].TrimEnd(';', '\r') + ".";
            (problem.Severity == DiagnosticSeverity.Error ? Errors : Unsupported).TryAdd((package + header.Split(' ')[1]).TrimStart('.'), problem.ToString());
        }
        _types = Load(run);
    }

    /// <summary>All messages by their full names.</summary>
    public Dictionary<string, MessageShape> Shapes { get; }

    /// <summary>The first error of each message that has one.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>The first unsupported rule of each message that has one.</summary>
    public Dictionary<string, string> Unsupported { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a message, or a message inside it, has a rule that the build reports as unsupported.</summary>
    public bool IsUnsupported(string message) => IsUnsupported(Shapes[message], []);

    /// <summary>The outcome of the generated validation.</summary>
    public string Generated(string message, string text)
    {
        if (!_types.TryGetValue(message, out Type? type))
        {
            return "no such type";
        }
        try
        {
            // The runtime is not referenced here: the generator's copies of the shared types would clash with its own.
            dynamic parsed = s_parse.MakeGenericMethod(type).Invoke(null, [text])!;
            var violations = new List<(string RuleId, string Field, bool IsForKey, string Message)>();
            foreach (dynamic violation in parsed.Validate().Violations)
            {
                violations.Add(((string)violation.RuleId, (string)violation.FieldPath, (bool)violation.IsForKey, (string)violation.Message));
            }
            return Outcome(violations);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
    }

    /// <summary>The outcome of the evaluator.</summary>
    public string Evaluated(string message, string text) =>
        Outcome(_evaluator.Violations(message, text).ConvertAll(static found => (found.RuleId, found.FieldPath, found.IsForKey, found.Message)));

    private static string Outcome(List<(string RuleId, string Field, bool IsForKey, string Message)> violations) =>
        violations.Exists(static found => found.Message.StartsWith("the rule cannot be evaluated", StringComparison.Ordinal)) ? "runtime_error"
            : violations.Count == 0 ? "success"
            : ConformanceCases.Join(violations.Select(static found => (found.RuleId, found.Field, found.IsForKey)));

    private bool IsUnsupported(MessageShape shape, HashSet<string> seen)
    {
        if (!seen.Add(shape.FullName))
        {
            return false;
        }
        return Unsupported.Keys.Any(name => shape.FullName == name || shape.FullName.StartsWith(name + ".", StringComparison.Ordinal))
            || shape.Fields.ToArray().Any(field => field.Message is { } inner && IsUnsupported(inner, seen));
    }

    private static Dictionary<string, Type> Load(GeneratorRun run)
    {
        using var assembly = new MemoryStream();
        EmitResult result = run.Output.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error).Take(40)));
        assembly.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += static (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        Assembly loaded = context.LoadFromStream(assembly);
        return loaded.GetTypes().Concat(s_runtime.GetTypes())
            .Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetInterface("AmctGen.IMessage`1") is not null)
            .ToDictionary(static type => (string)((dynamic)type.GetProperty("Shape")!.GetValue(null)!).FullName, StringComparer.Ordinal);
    }
}
