using System.Text;
using AmctGen.Runtime.Tests.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Document;

/// <summary>Files are laid out anew without losing anything.</summary>
public sealed class DocumentPrinterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n", "")]
    [InlineData("#  head \r\n", "#  head\n")]
    [InlineData("a:1,b : 2;c\n:\n3", "a: 1\nb: 2\nc: 3\n")]
    [InlineData("a:1\n\n\n\nb:2", "a: 1\n\nb: 2\n")]
    [InlineData("\n\na:1\n\n", "a: 1\n")]
    [InlineData("# x\n\n\n# y\na:1", "# x\n\n# y\na: 1\n")]
    [InlineData("a:1# x\n# y", "a: 1  # x\n# y\n")]
    [InlineData("m{a:1,b:2}", "m { a: 1 b: 2 }\n")]
    [InlineData("m:<a:1\nb:2>", "m: {\n  a: 1\n  b: 2\n}\n")]
    [InlineData("m{}n{\n}", "m {}\nn {\n}\n")]
    [InlineData("m { # x\n# y\n\n a: 1 # z\n # last\n} # end", "m {  # x\n  # y\n\n  a: 1  # z\n  # last\n}  # end\n")]
    [InlineData("m { n { o { a: 1 }\n} }", "m {\n  n {\n    o { a: 1 }\n  }\n}\n")]
    [InlineData("a:[1,2 , 3]", "a: [1, 2, 3]\n")]
    [InlineData("a:[]m [{a:1},<>]", "a: []\nm [{ a: 1 }, {}]\n")]
    [InlineData("a:[1, # x\n2\n# y\n]", "a: [\n  1,  # x\n  2\n  # y\n]\n")]
    [InlineData("a: [ # x\n 1 # y\n , 2]", "a: [  # x\n  1,  # y\n  2\n]\n")]
    [InlineData("m [{\na:1},{b:2}]", "m [\n  {\n    a: 1\n  },\n  { b: 2 }\n]\n")]
    [InlineData("a:'x' \"y\"", "a:\n  \"x\"\n  \"y\"\n")]
    [InlineData("a:'x'# 1\n# 2\n'y'# 3", "a:\n  \"x\"  # 1\n  # 2\n  \"y\"  # 3\n")]
    [InlineData("m{a:'x''y'}", "m { a: \"x\" \"y\" }\n")]
    [InlineData("a:'say \"hi\" it\\'s \\\\'", "a: \"say \\\"hi\\\" it\\'s \\\\\"\n")]
    [InlineData("a:\"it's\"", "a: \"it's\"\n")]
    [InlineData("a # 1\n: # 2\n - # 3\n 1 # 4", "# 1\n# 2\n# 3\na: -1  # 4\n")]
    [InlineData("[ a . b # 1\n / c.D ]: { x: 1 }", "# 1\n[a.b/c.D]: { x: 1 }\n")]
    [InlineData("a: - 1 b: -inf", "a: -1\nb: -inf\n")]
    [InlineData("# txtpbfmt: disable\n a:1,", "# txtpbfmt: disable\n a:1,")]
    [InlineData("a:1\n# txtpbfmt: disable", "a: 1\n# txtpbfmt: disable\n")]
    public void LaysOut(string text, string expected)
    {
        Assert.Equal(expected, Print(text));
        Assert.Equal(expected, Print(expected));
    }

    [Fact]
    public void LaysOutDeepMessages()
    {
        string text = string.Concat(Enumerable.Repeat("m {\n", 900)) + string.Concat(Enumerable.Repeat("}", 900));
        Assert.Equal(1800, Print(text).Count(static character => character == '\n'));
    }

    [Fact]
    public void LosesNothing()
    {
        var random = new Random(5);
        int printed = 0;
        for (int i = 0; i < 6_000; i++)
        {
            byte[] text = TextMutations.Mutate(random, Encoding.UTF8.GetBytes(RandomMessages.Root(random).ToText(i % 3 == 0 ? TextWriterOptions.SingleLine : TextWriterOptions.Default)));
            TextDocument before = TextDocument.Parse(Comment(random, text));
            if (before.ErrorCount > 0)
            {
                continue;
            }
            TextDocument after = TextDocument.Parse(DocumentPrinter.Print(before));
            string description = $"step {i}:\n{before.TextOf(before.Root.Span)}\n--- is\n{after.TextOf(after.Root.Span)}";
            Assert.True(after.ErrorCount == 0, description);
            Assert.True(DocumentPrinter.Print(after).Span.SequenceEqual(after.Text.Span), description);
            Assert.True(Tokens(before).SequenceEqual(Tokens(after)), description);
            Assert.True(Comments(before).SequenceEqual(Comments(after)), description);
            printed++;
        }
        Assert.InRange(printed, 1_000, 6_000);
    }

    private static string Print(string text)
    {
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(text), depthLimit: TextDocument.MaximumDepth);
        Assert.Empty(document.Errors);
        return Encoding.UTF8.GetString(DocumentPrinter.Print(document).Span);
    }

    // Comments and lines between tokens.
    private static byte[] Comment(Random random, byte[] text)
    {
        var commented = new List<byte>();
        var tokens = new Tokenizer(text, TokenizerOptions.TextFormat);
        int end = 0;
        int count = 0;
        while (tokens.Next())
        {
            if (random.Next(12) == 0)
            {
                commented.AddRange(Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => $" # {count++}\n", 1 => $"\n\n#{count++} 'x\n", 2 => "\n\n\n", _ => $"#{count++}\n\n" }));
            }
            commented.AddRange(text.AsSpan(end, tokens.End - end));
            end = tokens.End;
        }
        commented.AddRange(text.AsSpan(end));
        return [.. commented];
    }

    // Without separators; brackets of one kind; strings by what they denote.
    private static List<string> Tokens(TextDocument document)
    {
        var result = new List<string>();
        var tokens = new Tokenizer(document.Text.Span, TokenizerOptions.TextFormat);
        while (tokens.Next())
        {
            string token = Encoding.UTF8.GetString(tokens.Text);
            if (tokens.Kind == TokenKind.String)
            {
                var bytes = new List<byte>();
                Literals.AppendString(tokens.Text, bytes);
                token = "'" + Convert.ToHexString(bytes.ToArray());
            }
            if (token is not ("," or ";"))
            {
                result.Add(token switch { "<" => "{", ">" => "}", _ => token });
            }
        }
        return result;
    }

    // Each comment, with the field that it precedes or that it stands in or behind on one line: the number of fields begun by then.
    private static List<(string Comment, int Field)> Comments(TextDocument document)
    {
        List<DocumentField> fields = [.. Flatten(document.Root).OrderBy(static field => field.Name.Start)];
        var result = new List<(string, int)>();
        var tokens = new Tokenizer(document.Text.Span, TokenizerOptions.TextFormat);
        bool isAny = true;
        while (isAny)
        {
            isAny = tokens.Next();
            int position = tokens.PreviousEnd;
            ReadOnlySpan<byte> gap = document.Text.Span[position..tokens.Start];
            while (gap.IndexOf((byte)'#') is >= 0 and int start)
            {
                int length = gap[start..].IndexOf((byte)'\n') is >= 0 and int line ? line : gap.Length - start;
                int place = position + start;
                int begun = fields.Count(field => field.Name.Start < place);

                // Inside of a field where no line can end, it is put in front of the field.
                bool isHoisted = fields.Exists(field => field.Name.Start < place && place < ValueStart(field));
                result.Add((Encoding.UTF8.GetString(gap.Slice(start, length).TrimEnd(" \t\r\v\f"u8)), isHoisted ? begun - 1 : begun));
                gap = gap[(start + length)..];
                position = place + length;
            }
        }
        return result;
    }

    private static int ValueStart(DocumentField field) => field.Value is DocumentScalar scalar ? scalar.Tokens[0].Start : field.Value!.Span.Start;

    private static IEnumerable<DocumentField> Flatten(DocumentValue? value) => value switch
    {
        DocumentMessage message => message.Fields.SelectMany(static field => Flatten(field.Value).Prepend(field)),
        DocumentList list => list.Items.SelectMany(Flatten),
        _ => [],
    };
}
