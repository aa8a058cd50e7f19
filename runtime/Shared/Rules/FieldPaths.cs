using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Rules about the paths of a <c>FieldMask</c>.</summary>
#if !AMCTGEN_GENERATOR
[EditorBrowsable(EditorBrowsableState.Never)]
public
#endif
static class FieldPaths
{
    /// <summary>Whether paths are the expected ones, in the same order.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="expected">The expected paths.</param>
    public static bool AreEqual(EquatableArray<string> paths, ReadOnlySpan<string> expected) => paths.AsSpan().SequenceEqual(expected);

    /// <summary>Whether each path is one of the parents, or inside one of them.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="parents">The parents.</param>
    public static bool AreInside(EquatableArray<string> paths, ReadOnlySpan<string> parents)
    {
        foreach (string path in paths)
        {
            if (!IsInside(path, parents))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether no path is one of the parents, or inside one of them.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="parents">The parents.</param>
    public static bool AreOutside(EquatableArray<string> paths, ReadOnlySpan<string> parents)
    {
        foreach (string path in paths)
        {
            if (IsInside(path, parents))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsInside(string path, ReadOnlySpan<string> parents)
    {
        foreach (string parent in parents)
        {
            if (path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] == '.'))
            {
                return true;
            }
        }
        return false;
    }
}
