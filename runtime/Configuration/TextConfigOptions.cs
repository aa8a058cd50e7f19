using AmctGen.Text;

namespace AmctGen.Configuration;

/// <summary>How a text-format file becomes options.</summary>
public sealed class TextConfigOptions
{
    /// <summary>Whether the file is read again when it changes; the default is true.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How long to wait after a change before the file is read, because many programs write a file in several steps; the default is
    /// 250 milliseconds.
    /// </summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How the text is read: dialect, extensions, limits. The file name is set by the package.</summary>
    public TextReaderOptions Reader { get; set; } = new();

    /// <summary>
    /// Called with the findings when a changed file has errors, in addition to the log. The old message stays. It is called on the thread
    /// that has noticed the change.
    /// </summary>
    public Action<TextConfigFailure>? OnReloadFailed { get; set; }
}
