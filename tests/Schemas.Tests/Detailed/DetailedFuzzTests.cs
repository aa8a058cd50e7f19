using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Detailed;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Detailed;

/// <summary>Hostile detailed configurations: each one is an error with a place in the file, or is accepted, and nothing crashes.</summary>
public class DetailedFuzzTests
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\ud800", "\\udc00\\ud800", "\u0000", "\ufeff", "NaN", "-Infinity", "Infinity", "nan", "null", "true", "1e999", "-1e999", "1e-999",
        "99999999999999999999999999999999", "-0", "00", "1.", ".5", "0x10", "1_000", "//", "#", "/* */", "None", "True", "\n", "\r", "\t", "é", "😀", "\"conv1\":", "{}", "[[]]", "[null]",
        "\"version\":1,", "\"distill_group\":[[]],", "\"algo\":\"arq_retrain\",", "1.5", "4294967296", "\"\":{},",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mutated_file_is_an_error_or_is_accepted(int seed)
    {
        var random = new Random(seed);
        DetailedCorpus[] items = [.. DetailedCorpus.All.Where(static item => item.Json.Length < 20_000)];
        int errors = 0;
        const int count = 400;
        for (int i = 0; i < count; i++)
        {
            DetailedCorpus item = items[random.Next(items.Length)];
            byte[] text = Mutate(Encoding.UTF8.GetBytes(item.Json), random);

            errors += Check(item, text) ? 0 : 1;
        }

        Assert.True(errors > count / 3, $"only {errors} of {count} mutations are errors");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff{}")]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"conv1\":{}}")]
    [InlineData("{\"conv1\":1}")]
    [InlineData("{\"version\":true,\"batch_num\":null}")]
    [InlineData("{\"version\":1e400,\"batch_num\":-1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void A_strange_file_is_an_error(string text) =>
        Assert.All(DetailedCorpus.All.GroupBy(static item => item.Mode), group => Assert.False(Check(group.First(), Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void A_deep_file_is_an_error(string piece) =>
        Assert.False(Check(DetailedCorpus.All.First(), Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, 100_000).ToString())));

    [Fact]
    public void Each_part_of_a_file_is_an_error()
    {
        DetailedCorpus item = DetailedCorpus.All.First(static item => item.Json.Length > 400);
        byte[] text = Encoding.UTF8.GetBytes(item.Json.TrimEnd());

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.False(Check(item, text[..length])));
        Assert.True(Check(item, text));
    }

    // Whether a file has no errors. The places of all findings are in the file.
    private static bool Check(DetailedCorpus item, byte[] text)
    {
        var file = new FindingFile("config.json", text);
        var check = new DetailedCheck { Mode = item.Mode, Framework = item.Framework, Network = item.Network };
        IReadOnlyList<Finding> findings = check.Read(file, out DetailedConfig? config);
        Assert.True(config is not null || findings.Count > 0);
        Assert.All(findings, finding => Assert.InRange(finding.Place!.Value.Start.Line, 1, file.Lines.LineCount));
        Assert.All(findings, static finding => Assert.True(finding.Message.ToString().Length < 600, finding.Message.ToString()));
        return findings.All(static finding => finding.Severity != TextSeverity.Error);
    }

    private static byte[] Mutate(byte[] text, Random random)
    {
        List<byte> bytes = [.. text];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int start = random.Next(bytes.Count + 1);
            int length = Math.Min(bytes.Count - start, random.Next(random.Next(2) == 0 ? 3 : 60));
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(start, length);
                    break;
                case 1:
                    bytes.InsertRange(start, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(start, length));
                    break;
                case 3:
                    bytes.RemoveRange(start, bytes.Count - start);
                    break;
                default:
                    bytes.Insert(start, (byte)random.Next(256));
                    break;
            }
        }
        return [.. bytes];
    }
}
