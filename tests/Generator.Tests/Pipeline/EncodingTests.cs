using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Files that are not UTF-8 are also reported once in the build, although the compiler decodes them first.</summary>
public class EncodingTests
{
    private const string Proto = "syntax = \"proto3\"; // caf\u00E9\nmessage M { int32 a = 1; }\n";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<byte[], string?> Files => new()
    {
        { [.. s_utf8.GetBytes(Proto)], null },
        { [.. FileEncoding.Mark, .. s_utf8.GetBytes(Proto)], null },
        { s_utf8.GetBytes("// \uFFFD written as such\n" + Proto), null },
        { [], null },
        { [.. FileEncoding.Mark], null },
        { Encoding.Latin1.GetBytes(Proto), "(1,26): the file is not UTF-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Proto)], "(1,1): the file is saved as UTF-16: save it as UTF-8" },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Proto)], "(1,1): the file is saved as UTF-16: save it as UTF-8" },
        { [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Proto)], "(1,1): the file is saved as UTF-32: save it as UTF-8" },
        { Encoding.Unicode.GetBytes(Proto.Replace("\u00E9", "e", StringComparison.Ordinal)), ": the file is saved as UTF-16: save it as UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Build_and_command_say_the_same(byte[] bytes, string? expected)
    {
        var decoded = SourceText.From(new MemoryStream(bytes), s_utf8, SourceHashAlgorithm.Sha256);
        byte[] text = SourceBytes.Of(decoded);

        Check(new SourceFile("a.proto", "a.proto", FileEncoding.ToUtf8(text), SourceBytes.Find(decoded, text)), expected);
        Check(new SourceFile("a.proto", "a.proto", FileEncoding.ToUtf8(bytes), FileEncoding.Find(bytes)), expected);
    }

    [Fact]
    public void The_mark_of_a_file_is_seen_after_decoding()
    {
        var decoded = SourceText.From(new MemoryStream([.. FileEncoding.Mark, .. "a: 1"u8]), s_utf8);
        Assert.Equal([.. FileEncoding.Mark, .. "a: 1"u8], SourceBytes.Of(decoded));
    }

    private static void Check(SourceFile text, string? expected)
    {
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(text, CancellationToken.None);
        if (expected is null)
        {
            Assert.DoesNotContain(parsed.Diagnostics, static one => one.Kind.Id == "AMCT9020");
            return;
        }
        DiagnosticInfo only = Assert.Single(parsed.Diagnostics.ToArray());
        Assert.Equal("AMCT9020", only.Kind.Id);
        Assert.Contains(expected, $"({only.Place.Location.Line},{only.Place.Location.Column}): {only.Arguments[0]}", StringComparison.Ordinal);
        Assert.Equal("M", Assert.Single(parsed.Value.Messages).Name.Text);
    }
}
