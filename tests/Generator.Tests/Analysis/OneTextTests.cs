using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmctGen.Generator.Tests.Analysis.Editor;
using AmctGen.Generator.Tests.Trees;
using AmctGen.Tests;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>The build reports for a text what generated code reports at run time, in the same words at the same places.</summary>
public sealed class OneTextTests(ITestOutputHelper output)
{
    private static readonly string s_schemas = Path.Combine(Corpus.RepositoryRoot, "schemas");

    private static readonly (string Message, string Type)[] s_messages =
    [
        ("AMCTPytorchProto.AMCTRetrainConfig", "AmctGen.Schemas.Retrain.AMCTRetrainConfig"),
        ("AMCTCaffeProto.AMCTRetrainConfig", "AmctGen.Schemas.Caffe.AMCTRetrainConfig"),
        ("AMCTPytorchDistillProto.AMCTDistillConfig", "AmctGen.Schemas.Distill.AMCTDistillConfig"),
        ("AMCTPytorchProto.AMCTConfig", "AmctGen.Schemas.Calibration.AMCTConfig"),
        ("AMCTTensorflowProto.AMCTConfig", "AmctGen.Schemas.Tensorflow.AMCTConfig"),
        ("AMCTPytorchQuantCaliProto.AMCTQuantCaliConfig", "AmctGen.Schemas.QuantCalibration.AMCTQuantCaliConfig"),
    ];

    [Fact]
    public async Task The_build_says_of_AMCTs_configurations_what_generated_code_says()
    {
        (string Path, string Text)[] protos =
        [
            .. Directory.GetFiles(Path.Combine(s_schemas, "amct"), "*_config_*.proto").Order(StringComparer.Ordinal)
                .Select(static path => (Path.GetRelativePath(s_schemas, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        await AssertSame(protos, s_messages, [.. OneText.Amct(Corpus.RepositoryRoot)], leastWithFindings: 300);
    }

    [Fact]
    public async Task The_build_says_of_rules_what_generated_code_says()
    {
        OneText.Case[] cases = [.. BrokenRules.Cases.Select(static (row, i) => new OneText.Case($"{i}.cfg", "shop.Server", (string)row[1] == "merge", (string)row[0]))];
        // Extensions are only known where a registry names them.
        await AssertSame([("shop.proto", BrokenRules.Proto)], [("shop.Server", "Shop.Server")], [.. cases.Where(static one => !one.Text.Contains('[') || !one.Text.Contains("shop.", StringComparison.Ordinal))], leastWithFindings: 12);
    }

    [Fact]
    public async Task The_build_says_of_the_cases_of_the_text_format_what_generated_code_says()
    {
        if (Corpus.Find("text-format", "cases.jsonl") is not { } path)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        ProtoTree tree = ProtoTree.Open(Path.Combine(Path.GetDirectoryName(path)!, "protos"));
        (string Message, string Type)[] messages =
        [
            ("protobuf_test_messages.proto2.TestAllTypesProto2", "ProtobufTestMessages.Proto2.TestAllTypesProto2"),
            ("protobuf_test_messages.proto3.TestAllTypesProto3", "ProtobufTestMessages.Proto3.TestAllTypesProto3"),
        ];
        OneText.Case[] cases = [.. File.ReadLines(path).Select(static line => JsonNode.Parse(line)!)
            .SelectMany(static one => OneText.Both((string)one["id"]!, (string)one["message_type"]!, Convert.FromBase64String((string)one["input_b64"]!)))
            // Names in brackets need a registry at run time.
            .Where(one => !Regex.IsMatch(one.Text, @"\[\s*[A-Za-z_.][\w\s.]*[./]") && Array.Exists(messages, known => known.Message == one.Message))];
        await AssertSame([.. tree.Texts(tree.Files).Select(static file => (file.Key, file.Value))], messages, cases, leastWithFindings: 100);
    }

    private static async Task AssertSame((string Path, string Text)[] protos, (string Message, string Type)[] messages, OneText.Case[] cases, int leastWithFindings)
    {
        var project = new EditorProject();
        foreach ((string path, string text) in protos)
        {
            project.Add(path, text);
        }
        foreach (OneText.Case one in cases)
        {
            project.Add(one.Name, one.Text, ("AmctGenMessage", one.Message), ("AmctGenDialect", one.IsMerge ? "merge" : "strict"));
        }
        // Lints are not about the text, and a resolver reports them at run time.
        string[] build = [.. (await project.Type()).Where(static found => !found.Contains(" AMCT5106: ", StringComparison.Ordinal)).Select(OneText.Normalize).Order(StringComparer.Ordinal)];

        string[] runTime = RunTime(protos, messages, cases);

        Assert.Equal(runTime, build);
        Assert.InRange(cases.Count(one => Array.Exists(build, found => found.StartsWith(one.Name, StringComparison.Ordinal))), leastWithFindings, cases.Length);
    }

    // The findings of generated code, in the form of the compiler's.
    private static string[] RunTime((string Path, string Text)[] protos, (string Message, string Type)[] messages, OneText.Case[] cases)
    {
        string folder = Directory.CreateTempSubdirectory("amctgen-texts-").FullName;
        try
        {
            foreach (OneText.Case one in cases)
            {
                int message = Array.FindIndex(messages, known => known.Message == one.Message);
                File.WriteAllBytes(Path.Combine(folder, $"{message}{(one.IsMerge ? 'm' : 's')}{one.Name}"), Encoding.UTF8.GetBytes(one.Text));
            }
            string calls = string.Join("\n", messages.Select(static (message, i) =>
                $"case '{i}': Report<{message.Type}>(path, static (utf8, options) => {message.Type}.TryParseText(utf8, out {message.Type}? message, out var found, options) ? (found, message.Validate().Violations) : (found, default)); break;"));
            string program = $$"""
                using System;
                using System.IO;
                using System.Text;
                using AmctGen;
                using AmctGen.Text;
                using AmctGen.Validation;
                public static class Program
                {
                    private static readonly StringBuilder s_found = new();
                    private delegate (EquatableArray<TextDiagnostic> Found, EquatableArray<Violation> Violations) Check(ReadOnlySpan<byte> utf8, TextReaderOptions options);
                    public static string Run()
                    {
                        foreach (string path in Directory.GetFiles(@"{{folder}}"))
                        {
                            switch (Path.GetFileName(path)[0])
                            {
                                {{calls}}
                            }
                        }
                        return s_found.ToString();
                    }
                    private static void Report<T>(string path, Check check)
                    {
                        string name = Path.GetFileName(path);
                        var (found, violations) = check(File.ReadAllBytes(path), new TextReaderOptions { Dialect = name[1] == 'm' ? TextDialect.Merge : TextDialect.Strict });
                        foreach (var one in found) { s_found.Append(name, 2, name.Length - 2).Append(one.ToString()).Append('\0'); }
                        foreach (var one in violations) { s_found.Append(name, 2, name.Length - 2).Append(": error AMCT5031: ").Append(one.ToString()).Append('\0'); }
                    }
                }
                """;
            GeneratorRun run = GeneratorRun.Create(protos.Select(static proto => new ProtoFile("/project/" + proto.Path, proto.Text)), program, tracksStages: false);
            return [.. TestCompilation.Execute(run.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
