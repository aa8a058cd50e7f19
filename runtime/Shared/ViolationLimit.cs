using System.Globalization;

namespace AmctGen.Text;

/// <summary>How many broken rules of one message are kept, so that a list of a million wrong elements costs no more than the list: of the others only the number is known.</summary>
/// <remarks>The first one is always kept.</remarks>
static class ViolationLimit
{
    /// <summary>How many are kept.</summary>
    public const int Most = TextDocument.MostFindings;

    /// <summary>How many characters those that are kept have together.</summary>
    public const int MostCharacters = 250_000;

    /// <summary>How many characters one counts.</summary>
    public static int Characters(string path, string message) => path.Length + message.Length;

    /// <summary>The message of the last one that is kept, which says how many are not.</summary>
    public static string Last(string message, long leftOut) =>
        leftOut == 0 ? message : $"{message} ({leftOut.ToString(CultureInfo.InvariantCulture)} more violations are left out)";
}
