namespace AmctGen.Generator.Exports;

/// <summary>Names with dots.</summary>
internal static class FullNames
{
    /// <summary>How many characters a package name has at most.</summary>
    public const int LongestPackage = 511;

    public static string Join(string scope, string name) => scope.Length == 0 ? name : scope + "." + name;

    /// <summary>All but the last part.</summary>
    public static string Parent(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return dot < 0 ? "" : fullName.Substring(0, dot);
    }

    /// <summary>All but the last part.</summary>
    public static ReadOnlySpan<char> Parent(ReadOnlySpan<char> fullName) => fullName.Slice(0, Math.Max(fullName.LastIndexOf('.'), 0));

    /// <summary>What stands behind a scope that the name starts with.</summary>
    public static ReadOnlySpan<char> Behind(ReadOnlySpan<char> fullName, int scopeLength) =>
        scopeLength == 0 ? fullName : fullName.Slice(Math.Min(scopeLength + 1, fullName.Length));

    /// <summary>Whether a name is another one or starts with it and a dot; every name lies inside the empty one.</summary>
    public static bool IsInside(ReadOnlySpan<char> name, ReadOnlySpan<char> scope) =>
        name.StartsWith(scope) && (scope.IsEmpty || name.Length == scope.Length || name[scope.Length] == '.');

    /// <summary>The last part.</summary>
    public static string Last(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
