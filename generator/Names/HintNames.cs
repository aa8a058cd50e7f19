using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Names;

/// <summary>Names of generated files: readable, safe in every file system, and distinct even if case is ignored.</summary>
internal static class HintNames
{
    // This leaves room for the project's output path before the name.
    private const int LongestReadablePart = 80;

    /// <summary><c>net/layers.proto</c> to <c>net.layers-1a2b3c4d.g.cs</c>.</summary>
    public static string Create(string importPath)
    {
        string stem = importPath.EndsWith(".proto", StringComparison.OrdinalIgnoreCase)
            ? importPath.Substring(0, importPath.Length - 6)
            : importPath;
        var name = new StringBuilder(stem.Length + 16);
        foreach (char character in stem.Substring(Math.Max(0, stem.Length - LongestReadablePart)))
        {
            bool isSafe = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
            name.Append(isSafe ? character : '.');
        }
        return name.Append('-').Append(Hash(importPath).ToString("x8", CultureInfo.InvariantCulture)).Append(".g.cs").ToString();
    }

    /// <summary>FNV-1a: string.GetHashCode differs from process to process.</summary>
    public static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ value) * 16777619);
        }
        return hash;
    }
}
