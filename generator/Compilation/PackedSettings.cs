namespace AmctGen.Generator.Compilation;

/// <summary>
/// The build's settings of a project or a file, as the targets of the package write them: percent-encoded <c>name=value</c> pairs with
/// <c>&amp;</c> between them.
/// </summary>
internal static class PackedSettings
{
    /// <summary>The value of a setting, without space around it; null if it is not set.</summary>
    /// <param name="packed">All settings.</param>
    /// <param name="name">The name of the setting, without the prefix <c>AmctGen</c>.</param>
    public static string? Find(string packed, string name)
    {
        string key = name + "=";
        foreach (string pair in packed.Split('&'))
        {
            if (pair.StartsWith(key, StringComparison.Ordinal))
            {
                string value = Uri.UnescapeDataString(pair.Substring(key.Length)).Trim();
                return value.Length == 0 ? null : value;
            }
        }
        return null;
    }
}
