using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>A .proto without comments and unneeded white space: equal as long as its tokens are equal.</summary>
internal static class CompactText
{
    public static string Of(SourceFile text, CancellationToken cancellation)
    {
        var compact = new ByteBuffer();
        var tokens = new Tokenizer(text.Bytes, TokenizerOptions.Proto);
        bool needsSpace = false;
        while (tokens.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            // A slash next to another one would begin a comment.
            bool isWord = tokens.Kind != TokenKind.Symbol || tokens.IsSymbol('/');
            if (isWord && needsSpace)
            {
                compact.Append((byte)' ');
            }
            compact.Append(tokens.Text);
            needsSpace = isWord;
        }
        return Utf8.Decode(compact.Bytes);
    }
}
