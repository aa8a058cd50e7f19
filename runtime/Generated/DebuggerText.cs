using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>The text that a debugger shows for messages and collections: one line of bounded length.</summary>
internal static class DebuggerText
{
    private const int Longest = 200;

    /// <summary>The value on one line, shortened to 200 characters.</summary>
    public static string Of(object value)
    {
        string text = value is IMessage message ? TextFormat.ToText(message, TextWriterOptions.SingleLine) : value.ToString() ?? "";
        return text.Length <= Longest ? text : text[..(Longest - 3)] + "...";
    }
}
