using System.Text;

namespace AmctGen.Cli.Inputs;

/// <summary>The texts that the command contains.</summary>
internal static class EmbeddedText
{
    /// <summary>A text with \n as line break; null if there is none of this name.</summary>
    public static string? Find(string name)
    {
        using Stream? stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
