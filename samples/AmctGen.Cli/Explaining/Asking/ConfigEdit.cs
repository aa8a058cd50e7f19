using System.Text;
using AmctGen.Cli.Diffs;
using AmctGen.Resolution;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>An edit after which something applies to a layer: resolving the text again has shown it.</summary>
internal sealed record ConfigEdit
{
    /// <summary>The changed text.</summary>
    public required byte[] Text { get; init; }

    /// <summary>The number of single changes in it.</summary>
    public required int Steps { get; init; }

    /// <summary>The other layers to which something else applies then.</summary>
    public required IReadOnlyList<LayerRef> Others { get; init; }

    /// <summary>The number of characters in lines that are removed or added.</summary>
    public required int Size { get; init; }

    /// <summary>The edit in the unified format.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="old">The text before.</param>
    public string Diff(string path, byte[] old) => Encoding.UTF8.GetString(UnifiedDiff.Create(path, old, Text));

    /// <summary>The number of characters in lines that differ.</summary>
    public static int SizeOf(byte[] old, byte[] @new)
    {
        string[] before = Encoding.UTF8.GetString(old).Split('\n');
        string[] after = Encoding.UTF8.GetString(@new).Split('\n');
        return LineDiff.Find(before, after).Sum(change =>
            before[change.Old].Sum(static line => line.Length + 1) + after[change.New].Sum(static line => line.Length + 1));
    }
}
