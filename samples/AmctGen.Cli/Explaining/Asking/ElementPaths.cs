using System.Globalization;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>The paths of elements after a change of their list.</summary>
internal static class ElementPaths
{
    /// <summary>A path after an element was removed: elements after it move up.</summary>
    public static string Without(string path, string removed)
    {
        int bracket = removed.LastIndexOf('[');
        if (bracket < 0 || !removed.EndsWith(']') || !path.StartsWith(removed[..(bracket + 1)], StringComparison.Ordinal))
        {
            return path;
        }
        int end = path.IndexOf(']', bracket);
        return int.TryParse(path.AsSpan(bracket + 1, end - bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(removed.AsSpan(bracket + 1, removed.Length - bracket - 2), out int gone) && index > gone
            ? string.Create(CultureInfo.InvariantCulture, $"{path[..(bracket + 1)]}{index - 1}{path[end..]}")
            : path;
    }
}
