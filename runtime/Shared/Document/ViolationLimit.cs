using System.Globalization;

namespace AmctGen.Text;

/// <summary>
/// The number of violations of one message that are kept, so that a list of a million invalid elements does not need more memory; further
/// ones are only counted.
/// </summary>
/// <remarks>The first one is always kept.</remarks>
static class ViolationLimit
{
    /// <summary>The maximum number of violations.</summary>
    public const int Most = TextDocument.MostFindings;

    /// <summary>The maximum number of characters of all violations together.</summary>
    public const int MostCharacters = 250_000;

    /// <summary>The number of characters that one violation counts.</summary>
    public static int Characters(string path, string message) => path.Length + message.Length;

    /// <summary>The message of the last violation that is kept, which states how many are not.</summary>
    public static string Last(string message, long leftOut) =>
        leftOut == 0 ? message : $"{message} ({leftOut.ToString(CultureInfo.InvariantCulture)} more violations are left out)";
}
