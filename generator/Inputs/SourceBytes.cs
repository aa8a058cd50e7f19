using System.Security.Cryptography;
using System.Text;
using AmctGen.Text;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Inputs;

/// <summary>
/// A file as the compiler passes it: decoded. Its original bytes can be inferred from the encoding that the compiler reports, from U+FFFD
/// for bytes
/// that it could not decode, and in the checksum, which is that of the bytes.
/// </summary>
internal static class SourceBytes
{
    private const int Utf8CodePage = 65001;

    /// <summary>The text in UTF-8, with the byte order mark that the file starts with.</summary>
    public static byte[] Of(SourceText text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return HasMark(text) ? [.. FileEncoding.Mark, .. bytes] : bytes;
    }

    /// <summary>Why the file is not UTF-8; null if it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The same in UTF-8.</param>
    public static EncodingProblem? Find(SourceText text, byte[] bytes)
    {
        if (text.Encoding is { CodePage: not Utf8CodePage } other)
        {
            return new EncodingProblem(default, other.CodePage switch
            {
                1200 or 1201 => FileEncoding.SavedAs("UTF-16"),
                12000 or 12001 => FileEncoding.SavedAs("UTF-32"),
                _ => FileEncoding.NotUtf8(other.WebName),
            });
        }
        int place = bytes.AsSpan().IndexOf("\uFFFD"u8);
        return place >= 0 && !IsWritten(text, bytes)
            ? new EncodingProblem(new SourceSpan(place, 3), FileEncoding.NotUtf8())
            : FileEncoding.Find(bytes);
    }

    private static bool HasMark(SourceText text) =>
        text.Encoding is { CodePage: Utf8CodePage } encoding && encoding.GetPreamble().Length > 0;

    // If the file itself contains U+FFFD, its bytes are those of the text.
    private static bool IsWritten(SourceText text, byte[] bytes)
    {
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        return text.GetChecksum().AsSpan().SequenceEqual(hash.ComputeHash(bytes));
    }
}
