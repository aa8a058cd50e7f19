using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Comments and empty lines in unexpected places.</summary>
internal static class RandomComments
{
    /// <summary>Puts comments and lines between the tokens of a text.</summary>
    public static byte[] Add(Random random, byte[] text)
    {
        var commented = new List<byte>();
        var tokens = new Tokenizer(text, TokenizerOptions.TextFormat);
        int end = 0;
        int count = 0;
        string[] directives = random.Next(4) == 0 ? ["# txtpbfmt: off", "  # txtpbfmt: on"] : [];
        commented.AddRange(Encoding.UTF8.GetBytes(random.Next(12) == 0 ? "# txtpbfmt: skip_all_colons, expand_all_children, smartquotes\n" : ""));
        while (tokens.Next())
        {
            if (directives.Length > 0 && random.Next(16) == 0)
            {
                commented.AddRange(Encoding.UTF8.GetBytes((random.Next(4) == 0 ? " " : "\n") + directives[random.Next(directives.Length)] + (random.Next(3) == 0 ? "\r\n" : "\n")));
            }
            else if (random.Next(12) == 0)
            {
                commented.AddRange(Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => $" # {count++}\n", 1 => $"\n\n#{count++} 'x\n", 2 => "\n\n\n", _ => $"#{count++}\n\n" }));
            }
            commented.AddRange(text.AsSpan(end, tokens.End - end));
            end = tokens.End;
        }
        commented.AddRange(text.AsSpan(end));
        return [.. commented];
    }
}
