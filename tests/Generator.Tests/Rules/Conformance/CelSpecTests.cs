using System.Globalization;
using System.Text;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>
/// Runs the simple tests of the language's specification through both back ends. They are not part of the repository: the environment
/// variable AMCTGEN_CELSPEC names a checkout of it. Without it this test says so and checks nothing.
/// </summary>
public sealed class CelSpecTests(ITestOutputHelper output)
{
    private const string Tests = "cel.expr.conformance.test.SimpleTestFile";

    [Fact]
    public void No_result_is_wrong()
    {
        if (Environment.GetEnvironmentVariable("AMCTGEN_CELSPEC") is not { } checkout)
        {
            output.WriteLine("skipped: AMCTGEN_CELSPEC does not name a checkout");
            return;
        }
        (string Path, string Text)[] protos = Protos(Path.Combine(checkout, "proto"));
        var reader = new EvaluatorRun(protos);
        CelSpecCase[] cases = [.. Directory.EnumerateFiles(Path.Combine(checkout, "tests", "simple", "testdata"), "*.textproto").Order(StringComparer.Ordinal)
            .SelectMany(path => CelSpecCase.Read(Path.GetFileNameWithoutExtension(path), reader.Read(Tests, File.ReadAllText(path))))];
        var schema = new ConformanceSchema([.. protos, .. Schemas(cases, protos.Select(static file => file.Path))]);
        var counts = new SortedDictionary<string, (int Passed, int Refused, int NotRun, int Wrong)>(StringComparer.Ordinal);
        var failures = new List<string>();
        var refusals = new List<string>();
        for (int i = 0; i < cases.Length; i++)
        {
            CelSpecCase item = cases[i];
            string name = FullName(item, i);
            (int passed, int refused, int notRun, int wrong) = counts.GetValueOrDefault(item.File);
            string? refusal = schema.Errors.GetValueOrDefault(name) ?? schema.Unsupported.GetValueOrDefault(name);
            if (item.Rule is null)
            {
                notRun++;
            }
            else if (refusal is not null)
            {
                // An expression that the build refuses gives no result.
                (passed, refused) = item.Fails ? (passed + 1, refused) : (passed, refused + 1);
                refusals.Add($"{item.File} {item.Name}: {item.Rule.Replace('\n', ' ')}\n   {refusal}");
            }
            else
            {
                string expected = item.Fails ? "runtime_error" : "success";
                string generated = schema.Generated(name, "");
                string evaluated = schema.Evaluated(name, "");
                bool isRight = generated == expected && evaluated == expected;
                (passed, wrong) = isRight ? (passed + 1, wrong) : (passed, wrong + 1);
                if (!isRight)
                {
                    failures.Add($"{item.File} {item.Name}: {item.Rule.Replace('\n', ' ')}\n   expected {expected}, generated {generated}, evaluated {evaluated}");
                }
            }
            counts[item.File] = (passed, refused, notRun, wrong);
        }
        foreach ((string file, (int passed, int refused, int notRun, int wrong)) in counts)
        {
            output.WriteLine($"{file}: {passed} pass, {refused} refused by the build, {notRun} not run, {wrong} wrong");
        }
        refusals.ForEach(output.WriteLine);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static (string Path, string Text)[] Protos(string root) =>
        [.. Directory.EnumerateFiles(root, "*.proto", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(static file => !file.Item1.EndsWith("conformance_service.proto", StringComparison.Ordinal) && !file.Item1.EndsWith("suite.proto", StringComparison.Ordinal) && !file.Item1.EndsWith("env_config.proto", StringComparison.Ordinal)
                && !file.Item1.EndsWith("explain.proto", StringComparison.Ordinal))];

    // A file for each package, with a message for each test.
    private static IEnumerable<(string Path, string Text)> Schemas(CelSpecCase[] cases, IEnumerable<string> imports)
    {
        string[] wellKnown = ["any", "duration", "struct", "timestamp", "wrappers"];
        string header = "import \"buf/validate/validate.proto\";\n"
            + string.Concat(imports.Where(static path => path.Contains("test_all_types", StringComparison.Ordinal)).Select(static path => $"import \"{path}\";\n"))
            + string.Concat(wellKnown.Select(static name => $"import \"google/protobuf/{name}.proto\";\n"));
        foreach (var group in cases.Select(static (item, i) => (Case: item, Index: i)).Where(static item => item.Case.Rule is not null).GroupBy(static item => item.Case.Container))
        {
            var text = new StringBuilder("syntax = \"proto3\";\n" + (group.Key.Length > 0 ? $"package {group.Key};\n" : "") + header);
            foreach ((CelSpecCase item, int index) in group)
            {
                string rule = Literals.Quote(Encoding.UTF8.GetBytes(item.Rule!));
                text.Append(CultureInfo.InvariantCulture, $"message Case{index} {{\n option (buf.validate.message).cel_expression = {rule};\n}}\n");
            }
            yield return ($"cases_{group.Key.Replace('.', '_')}.proto", text.ToString());
        }
    }

    private static string FullName(CelSpecCase item, int index) => string.Create(CultureInfo.InvariantCulture, $"{(item.Container.Length > 0 ? item.Container + "." : "")}Case{index}");
}
