using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis.Editor;

/// <summary>A text that counts how often it is read as a whole. Nothing can be parsed without this.</summary>
internal sealed class CountedText(string text) : SourceText
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public override int Length => text.Length;

    public override char this[int position] => text[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        text.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        if (span.Length == text.Length)
        {
            Interlocked.Increment(ref _reads);
        }
        return text.Substring(span.Start, span.Length);
    }
}
