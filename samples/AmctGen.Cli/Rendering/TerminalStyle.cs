namespace AmctGen.Cli.Rendering;

/// <summary>The colours of a terminal.</summary>
/// <param name="isOn">Whether escape sequences may be printed.</param>
internal sealed class TerminalStyle(bool isOn)
{
    public const string Bold = "1";
    public const string Red = "1;31";
    public const string Green = "32";
    public const string Yellow = "1;33";
    public const string Blue = "34";
    public const string Cyan = "1;36";
    public const string Removed = "31";

    /// <summary>The text in a style.</summary>
    public string Of(string style, string text) => isOn && text.Length > 0 ? $"\e[{style}m{text}\e[0m" : text;
}
