namespace AmctGen.Generator.Schema;

/// <summary>Names with dots.</summary>
internal static class FullNames
{
    public static string Join(string scope, string name) => scope.Length == 0 ? name : scope + "." + name;

    /// <summary>All but the last part.</summary>
    public static string Parent(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return dot < 0 ? "" : fullName.Substring(0, dot);
    }

    /// <summary>The last part.</summary>
    public static string Last(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
