namespace AmctGen.Generator.Exports;

/// <summary>Operations on names with dots.</summary>
internal static class FullNames
{
    /// <summary>The maximum length of a package name.</summary>
    public const int LongestPackage = 511;

    public static string Join(string scope, string name) => scope.Length == 0 ? name : scope + "." + name;

    /// <summary>The name without its last part.</summary>
    public static string Parent(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return dot < 0 ? "" : fullName.Substring(0, dot);
    }

    /// <summary>The name without its last part.</summary>
    public static ReadOnlySpan<char> Parent(ReadOnlySpan<char> fullName) => fullName.Slice(0, Math.Max(fullName.LastIndexOf('.'), 0));

    /// <summary>The part of the name after a scope that it starts with.</summary>
    public static ReadOnlySpan<char> Behind(ReadOnlySpan<char> fullName, int scopeLength) =>
        scopeLength == 0 ? fullName : fullName.Slice(Math.Min(scopeLength + 1, fullName.Length));

    /// <summary>Whether a name equals a scope or starts with the scope and a dot; the empty scope contains every name.</summary>
    public static bool IsInside(ReadOnlySpan<char> name, ReadOnlySpan<char> scope) =>
        name.StartsWith(scope) && (scope.IsEmpty || name.Length == scope.Length || name[scope.Length] == '.');

    public static string Last(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
