using System.Text;
using AmctGen.Tests;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Schemas.Tests;

/// <summary>The command reports for a text what generated code reports at run time, in the same words at the same places.</summary>
public sealed class OneTextTests : IDisposable
{
    private static readonly Dictionary<string, Func<byte[], TextReaderOptions, IEnumerable<string>>> s_runTime = new(StringComparer.Ordinal)
    {
        ["AMCTPytorchProto.AMCTRetrainConfig"] = Check<Retrain.AMCTRetrainConfig>,
        ["AMCTCaffeProto.AMCTRetrainConfig"] = Check<Caffe.AMCTRetrainConfig>,
        ["AMCTPytorchDistillProto.AMCTDistillConfig"] = Check<Distill.AMCTDistillConfig>,
        ["AMCTPytorchProto.AMCTConfig"] = Check<Calibration.AMCTConfig>,
        ["AMCTTensorflowProto.AMCTConfig"] = Check<Tensorflow.AMCTConfig>,
        ["AMCTPytorchQuantCaliProto.AMCTQuantCaliConfig"] = Check<QuantCalibration.AMCTQuantCaliConfig>,
    };

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Check_says_of_AMCTs_configurations_what_generated_code_says()
    {
        OneText.Case[] cases = [.. OneText.Amct(Amctgen.Root)];
        string[] expected = [.. cases.SelectMany(static one => RunTime(one)).Order(StringComparer.Ordinal)];

        Assert.InRange(expected.Length, 300, 100_000);
        Assert.Equal(expected, Command(cases, static _ => []));
    }

    [Fact]
    public void Check_of_the_schemas_as_data_says_the_same()
    {
        string schemas = Path.Combine(Amctgen.Root, "schemas");
        string[] files = [.. Directory.GetFiles(Path.Combine(schemas, "amct"), "*_config_*.proto").Select(path => Path.GetRelativePath(schemas, path).Replace('\\', '/'))];
        OneText.Case[] cases = [.. OneText.Amct(Amctgen.Root)];

        Assert.Equal(
            cases.SelectMany(static one => RunTime(one)).Order(StringComparer.Ordinal),
            Command(cases, _ => ["-I", schemas, .. files.SelectMany(static file => new[] { "--proto", file })]));
    }

    private static IEnumerable<string> RunTime(OneText.Case one) =>
        s_runTime[one.Message](Encoding.UTF8.GetBytes(one.Text), new TextReaderOptions { Dialect = one.IsMerge ? TextDialect.Merge : TextDialect.Strict })
            .Select(finding => one.Name + finding);

    private static IEnumerable<string> Check<T>(byte[] utf8, TextReaderOptions options)
        where T : class, IMessage<T> =>
        TextFormat.TryParse(utf8, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? [.. diagnostics.Select(static one => one.ToString()), .. ValidationContext.Run(message).Violations.Select(static one => ": error AMCT5031: " + one)]
            : diagnostics.Select(static one => one.ToString());

    // What the layers or AMCT's own checks would say is not about the text.
    private string[] Command(OneText.Case[] cases, Func<string, string[]> schemas) =>
    [
        .. cases.GroupBy(static one => (one.Message, one.IsMerge)).SelectMany(group => _amctgen.Run(
            [
                "check", .. schemas(group.Key.Message), "--message", group.Key.Message, "--dialect", group.Key.IsMerge ? "merge" : "strict",
                .. group.Select(one => _amctgen.Write(one.Name, one.Text)),
            ]).Errors)
            .Where(static found => !found.Contains(" AMCT52", StringComparison.Ordinal) && !found.Contains(" AMCT5106: ", StringComparison.Ordinal))
            .Select(OneText.Normalize)
            .Order(StringComparer.Ordinal),
    ];
}
