using System.Text.RegularExpressions;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Tests.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Concurrency;

/// <summary>Builds a project like a newly started compiler server. Runs in newly loaded assemblies, on several threads.</summary>
public static class FirstBuild
{
    private const string Rules = """
        syntax = "proto2";
        package rules;
        import "buf/validate/validate.proto";
        message Layer {
          required string name = 1 [(buf.validate.field).string = { min_len: 1 pattern: "^[a-z]+$" }];
          optional uint32 bits = 2 [(buf.validate.field).uint32 = { in: [4, 8] }];
          option (buf.validate.message).cel = { id: "short" message: "too long" expression: "size(this.name) < 10" };
        }
        """;

    private static readonly string s_readme = File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

    public static string? Run()
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/press.proto", Block("proto")), new ProtoFile("/project/rules.proto", Rules)], tracksStages: false);
        string[] found = AnalyzerRun.Run(
            new DataFileAnalyzer(),
            CSharpCompilation.Create("Empty"),
            ("press.proto", Block("proto"), null, null),
            ("press.cfg", "compression { bits: 8 bits: 4 }\nskip_layers: 'a'\noverride_layers { layer_name: 'b' layer_name: 'c' }", "press.PressConfig", "merge"),
            ("other.cfg", "override_layers { layer_name: 'b' compression { bits: 4 } }", "press.PressConfig", null)).GetAwaiter().GetResult();
        string[] problems = [.. run.Problems, .. found.Where(static one => !one.Contains("warning AMCT5015", StringComparison.Ordinal))];
        return problems.Length == 0 && found.Length == 2 && run.Sources.Length == 2 ? null : $"{run.Sources.Length} sources, {found.Length} findings: {string.Join(" | ", problems)}";
    }

    private static string Block(string language) => Regex.Match(s_readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
