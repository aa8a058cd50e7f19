using System.Text;
using AmctGen.Json;
using AmctGen.Text;
using Everything;
using Mapping;
using Plain = Mapping.Plain;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>No text makes the reader fail in another way than with findings.</summary>
public sealed class HostileJsonTests
{
    private static readonly string[] s_seeds =
    [
        """{"aDouble":1.5e3,"anInt64":"-12","someBytes":"AQI=","closed":"ONE","all":{"alls":[{},{"aBool":true}]},"byString":{"a":1},"byBool":{"true":"ONE"},"any":{"@type":"x/everything.All","aString":"\u00e9\n"},"[everything.extra]":1,"word":"w"}""",
        """{"agroup":{"inner":[{"y":""}]},"needy":{"number":1,"all":{}},"floats":["NaN",1],"byFixed32":{"1":{"all":{}}},"set":{"[everything.Item.item]":{"name":"n"}}}""",
    ];

    private static readonly MessageJsonReaderOptions s_options = new()
    {
        Registry = ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Item.Extensions.All).AddMessage<All>(),
    };

    [Theory]
    [InlineData("{\"all\":", "}", 100)]
    [InlineData("[", "]", 0)]
    [InlineData("{\"unknown\":", "}", 100)]
    [InlineData("{\"alls\":[", "]}", 50)]
    public void Nesting_beyond_the_limit_is_a_finding(string open, string close, int fits)
    {
        const int huge = 1_000_000;
        string Nest(int count) => string.Concat(Enumerable.Repeat(open, count)) + "{}" + string.Concat(Enumerable.Repeat(close, count));
        JsonLaw.Read<All>(Nest(huge), out EquatableArray<TextDiagnostic> findings);
        Assert.Contains(findings, static finding => finding.Id is TextDiagnosticIds.TooDeep);
        JsonLaw.Read<All>(Nest(Math.Max(0, fits - 1)), out findings);
        Assert.DoesNotContain(findings, static finding => finding.Id is TextDiagnosticIds.TooDeep);
        JsonLaw.Read<All>(Nest(fits + 1), out findings, new MessageJsonReaderOptions { DepthLimit = 100 });
        Assert.Equal(fits > 0, findings.Any(static finding => finding.Id is TextDiagnosticIds.TooDeep));
    }

    [Fact]
    public void What_nests_deeper_as_a_message_than_as_JSON_has_a_limit_too()
    {
        string json = "{\"struct\":" + string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 501);
        JsonLaw.Read<WellKnown>(json, out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { DepthLimit = int.MaxValue });
        Assert.Equal(TextDiagnosticIds.TooDeep, Assert.Single(findings).Id);
        json = "{\"struct\":" + string.Concat(Enumerable.Repeat("{\"a\":", 99)) + "1" + new string('}', 100);
        Assert.NotNull(JsonLaw.Read<WellKnown>(json, out _));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { (byte)'{', 0xC0, 0x80, (byte)'}' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'{', 0, (byte)'}' })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 })]
    public void Bytes_that_are_no_text_are_a_finding(byte[] json)
    {
        Assert.False(JsonFormat.TryParse(json, out Plain? _, out EquatableArray<TextDiagnostic> findings, MessageJsonReaderOptions.Default));
        Assert.Single(findings);
    }

    [Fact]
    public void JSON_beyond_the_limit_of_its_length_is_a_finding()
    {
        var options = new MessageJsonReaderOptions { LengthLimit = 10 };
        Assert.NotNull(JsonLaw.Read<Plain>("{        }", out _, options));
        Assert.Null(JsonLaw.Read<Plain>("{         }", out EquatableArray<TextDiagnostic> findings, options));
        Assert.Equal("(1,1): error AMCT9011: the JSON has 11 bytes, and 10 are allowed: shorten it, or raise the length limit", Assert.Single(findings).ToString());
    }

    [Fact]
    public void A_message_that_no_reader_would_follow_is_not_written()
    {
        All Nest(int levels)
        {
            var message = new All();
            for (int i = 0; i < levels; i++)
            {
                message = new All { Alls = [message] };
            }
            return message;
        }
        Assert.Equal(999, JsonFormat.ToJson(Nest(999)).Count(static character => character == '['));
        Assert.Contains("nested deeper than 1000 levels", Assert.Throws<InvalidOperationException>(() => JsonFormat.ToJson(Nest(1001))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_numbers_are_findings()
    {
        foreach (string number in (string[])["1e999999999999", new string('9', 100_000), "-" + new string('9', 400), "1" + new string('0', 100_000) + "e-99999999", "0." + new string('0', 100_000) + "1"])
        {
            Assert.Null(JsonLaw.Read<Plain>($$"""{"anInt32":{{number}}}""", out EquatableArray<TextDiagnostic> findings));
            Assert.Equal(TextDiagnosticIds.OutOfRange, Assert.Single(findings).Id);
        }
    }

    [Fact]
    public void Many_mistakes_are_told_in_part()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $"\"anInt{i}\":1")) + "}";
        Assert.Null(JsonLaw.Read<Plain>(json, out EquatableArray<TextDiagnostic> findings));
        Assert.True(findings.Count <= TextDocument.MostFindings);
        Assert.Contains("more findings are left out", findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_texts_are_read_or_told_of()
    {
        var random = new Random(7);
        int read = 0;
        for (int round = 0; round < 4000; round++)
        {
            byte[] json = Encoding.UTF8.GetBytes(s_seeds[round % s_seeds.Length]);
            for (int changes = 1 + random.Next(3); changes > 0; changes--)
            {
                json = Change(json, random);
            }
            bool isRead = JsonFormat.TryParse(json, out All? message, out EquatableArray<TextDiagnostic> findings, s_options);
            Assert.Equal(isRead, !findings.Any(static finding => finding.Severity == TextSeverity.Error));
            Assert.Equal(isRead, JsonFormat.TryParse(json, All.Shape, out _, out EquatableArray<TextDiagnostic> dynamicFindings, s_options));
            Assert.Equal(findings, dynamicFindings);
            if (isRead)
            {
                read++;
                Assert.Equal(message, JsonFormat.Parse<All>(JsonFormat.ToJson(message!), s_options));
            }
        }
        Assert.InRange(read, 100, 3900);
    }

    // Replaces, removes, doubles or moves a piece.
    private static byte[] Change(byte[] json, Random random)
    {
        const string tokens = "{}[]:,\"\\019.eE-+tfn u\0\u00e9";
        int start = random.Next(json.Length);
        int length = Math.Min(random.Next(4), json.Length - start);
        byte[] piece = random.Next(3) switch
        {
            0 => Encoding.UTF8.GetBytes(tokens.Substring(random.Next(tokens.Length), 1)),
            1 => [],
            _ => json[random.Next(json.Length)..][..1],
        };
        return [.. json[..start], .. piece, .. json[(start + length)..], .. json.Length < 4 ? "{}"u8 : default];
    }
}
