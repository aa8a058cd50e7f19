using System.Text;

namespace AmctGen.Text;

/// <summary>Converts names with underscores to the names in protobuf's JSON.</summary>
static class CamelCase
{
    /// <summary>
    /// A name without its underscores; a lower-case letter after one becomes a capital: <c>dst_type</c> to <c>dstType</c>.
    /// </summary>
    /// <param name="name">The name of a field in the .proto, or a path of such names.</param>
    public static string Of(string name)
    {
        if (name.IndexOf('_') < 0)
        {
            return name;
        }
        var text = new StringBuilder(name.Length);
        bool isCapital = false;
        foreach (char character in name)
        {
            if (character == '_')
            {
                isCapital = true;
                continue;
            }
            text.Append(isCapital && character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character);
            isCapital = false;
        }
        return text.ToString();
    }
}
