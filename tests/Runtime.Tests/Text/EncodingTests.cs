using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Data files are UTF-8 without a byte order mark, comments included: anything else is one finding at the first wrong byte, in both dialects.</summary>
public class EncodingTests
{
    private const string Plain = "batch_num: 1\n";
    private const string Save = ": save it as UTF-8";

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "GBK in a comment", [.. "# "u8, 0xC1, 0xBF, 0xBB, 0xAF, 0xC5, 0xE4, 0xD6, 0xC3, .. "\nbatch_num: 1\n"u8], "(1,3): error AMCT5018: the file is not UTF-8 (perhaps GBK)" + Save },
        { "GBK whose first character is well-formed UTF-8", [.. "# "u8, 0xC4, 0xA3, 0xD0, 0xCD, .. "\nbatch_num: 1\n"u8], "(1,4): error AMCT5018: the file is not UTF-8 (perhaps GBK)" + Save },
        { "GBK in a string", [.. "skip_layers: \""u8, 0xB2, 0xE3, .. "\"\n"u8], "(1,15): error AMCT5018: the file is not UTF-8 (perhaps GBK)" + Save },
        { "GBK for a colon", [.. "batch_num"u8, 0xA3, 0xBA, .. "2\n"u8], "(1,10): error AMCT5018: the file is not UTF-8 (perhaps GBK)" + Save },
        { "GBK at the end", [.. "batch_num: 1 # "u8, 0xB2, 0xE3], "(1,16): error AMCT5018: the file is not UTF-8 (perhaps GBK)" + Save },
        { "Latin-1 in a comment", [.. "# caf"u8, 0xE9, .. "\nbatch_num: 1\n"u8], "(1,6): error AMCT5018: the file is not UTF-8 (perhaps Latin-1)" + Save },
        { "Latin-1 inside a word", [.. "batch_num: 1 # na"u8, 0xEF, .. "ve"u8], "(1,18): error AMCT5018: the file is not UTF-8 (perhaps Latin-1)" + Save },
        { "Shift-JIS", [.. "# "u8, 0x83, 0x8C, 0x83, 0x43, 0x83, 0x84, .. "\nbatch_num: 1\n"u8], "(1,3): error AMCT5018: the file is not UTF-8 (perhaps Shift-JIS)" + Save },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plain)], "(1,1): error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16 with a mark, big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Plain)], "(1,1): error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16", Encoding.Unicode.GetBytes(Plain), "error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16, big-endian", Encoding.BigEndianUnicode.GetBytes(Plain), "error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16 with Chinese only", Encoding.Unicode.GetBytes("量化配置的注释\n"), "error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16 with a Chinese comment", Encoding.Unicode.GetBytes("# 量化配置的注释\nbatch_num: 1\n"), "error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-16 of one letter", [(byte)'a', 0], "error AMCT5018: the file is saved as UTF-16" + Save },
        { "a mark of UTF-16 alone", [0xFF, 0xFE], "(1,1): error AMCT5018: the file is saved as UTF-16" + Save },
        { "UTF-32 with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Plain)], "(1,1): error AMCT5018: the file is saved as UTF-32" + Save },
        { "UTF-32", Encoding.UTF32.GetBytes(Plain), "error AMCT5018: the file is saved as UTF-32" + Save },
        { "an overlong form", [.. "# "u8, 0xC0, 0x80, .. "\n"u8], "(1,3): error AMCT5018: the file is not UTF-8" },
        { "half of a pair", [.. "# "u8, 0xED, 0xA0, 0x80, .. "\n"u8], "(1,3): error AMCT5018: the file is not UTF-8" },
        { "beyond the last character", [.. "# "u8, 0xF4, 0x90, 0x80, 0x80, .. "\n"u8], "(1,3): error AMCT5018: the file is not UTF-8" },
        { "a character cut off", [.. "batch_num: 1 # 层"u8, 0xE5, 0xB1], "(1,17): error AMCT5018: the file is not UTF-8: its last character is cut off" },
        { "one byte", [0xFF], "(1,1): error AMCT5018: the file is not UTF-8" },
        { "UTF-8 with one damaged place", [.. "# 量化配置"u8, 0xFF, .. "的注释\nbatch_num: 1\n"u8], "(1,7): error AMCT5018: the file is not UTF-8" + Save },
        { "a binary file", [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0x90, 0xFF, 0, 3], "error AMCT5018: the file is binary" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_UTF8_is_one_finding(string what, byte[] text, string expected)
    {
        foreach (TextDialect dialect in (TextDialect[])[TextDialect.Strict, TextDialect.Merge])
        {
            Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics, new TextReaderOptions { Dialect = dialect }), what);
            Assert.Contains(expected, Assert.Single(diagnostics.ToArray()).ToString(), StringComparison.Ordinal);
        }
    }

    public static TheoryData<byte[]> Accepted => new()
    {
        { [] },
        { "batch_num: 1"u8.ToArray() },
        { "# 量化配置\nskip_layers: '层' # ümläut 😀 \uFFFD\n"u8.ToArray() },
        { "skip_layers: 'a\\000b'"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void UTF8_is_read(byte[] text) => Assert.True(Root.TryParseText(text, out _, out _));

    [Fact]
    public void A_byte_order_mark_is_told_by_where_it_stands()
    {
        Assert.Equal("(1,1): error AMCT5006: the file starts with a byte order mark: save it as UTF-8 without one", Only("\uFEFFbatch_num: 1"));
        Assert.Equal("(2,1): error AMCT5006: a byte order mark is not allowed inside the file: remove it", Only("batch_num: 1\n\uFEFFbatch_num: 1"));
        Assert.Equal("(1,12): error AMCT5006: a byte order mark is not allowed inside the file: remove it", Only("batch_num: \uFEFF1"));
        Assert.Equal("(1,1): error AMCT5006: the file starts with a byte order mark: save it as UTF-8 without one", Only("\uFEFF"));
    }

    private static string Only(string text)
    {
        Assert.False(Root.TryParseText(text, out _, out EquatableArray<TextDiagnostic> diagnostics));
        return diagnostics[0].ToString();
    }
}
