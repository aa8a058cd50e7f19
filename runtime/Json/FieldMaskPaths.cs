using System.Text;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>The paths of a field mask, which JSON spells in camelCase.</summary>
internal static class FieldMaskPaths
{
    /// <summary>The path in proto names: <c>user.displayName</c> to <c>user.display_name</c>; null if it is not a path.</summary>
    public static string? FromJson(string path)
    {
        var name = new StringBuilder(path.Length + 4);
        foreach (char character in path)
        {
            if (character is >= 'A' and <= 'Z')
            {
                name.Append('_').Append((char)(character - 'A' + 'a'));
            }
            else if (char.IsAsciiLetterOrDigit(character) || character == '.')
            {
                name.Append(character);
            }
            else
            {
                return null;
            }
        }
        return path.Length == 0 ? null : name.ToString();
    }

    /// <summary>The path in JSON; null if it would be read as another one.</summary>
    public static string? ToJson(string path)
    {
        string json = CamelCase.Of(path);
        return FromJson(json) == path ? json : null;
    }
}
