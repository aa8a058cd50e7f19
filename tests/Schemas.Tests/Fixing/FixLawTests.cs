using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Fixing;
using AmctGen.Cli.Messages;
using AmctGen.Tests;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Fixing;

/// <summary>The laws of <c>fix</c> on the examples of the documents with random mistakes.</summary>
public sealed class FixLawTests(ITestOutputHelper output)
{
    private static readonly string[] s_mistakes =
        ["“a”", "，", "：", "/* a\n b: 1\n */", "# k\n", "::", "yes", "=", ";;", ",,", "[1 2]", "\u0001", "\r\n", "null", "'x", "}", "{"];

    [Theory]
    [InlineData(TextDialect.Strict)]
    [InlineData(TextDialect.Merge)]
    public void Comments_and_fields_stay_errors_only_vanish_and_a_second_call_changes_nothing(TextDialect dialect)
    {
        (ConfigCheck Check, byte[] Text)[] examples = [.. Amctgen.Examples.Select(row => Example((string)row[0], (string)row[1], dialect))];
        output.WriteLine(Fuzzing.Run(400, random =>
        {
            (ConfigCheck check, byte[] text) = examples[random.Next(examples.Length)];
            byte[] broken = TextMutations.Mutate(random, text, s_mistakes);
            return Problem(check, broken) is { } problem ? $"{problem}\n--- for\n{Encoding.UTF8.GetString(broken)}" : null;
        }));
    }

    [Theory]
    [MemberData(nameof(Amctgen.Examples), MemberType = typeof(Amctgen))]
    public void A_sound_file_is_unchanged(string name, string message)
    {
        (ConfigCheck check, byte[] text) = Example(name, message, TextDialect.Merge);
        FixResult result = Fix(check, text);

        Assert.Equal((0, text), (result.Repairs, result.Text));
    }

    private static string? Problem(ConfigCheck check, byte[] broken)
    {
        FixResult result = Fix(check, broken);
        if (Errors(result.Left) > Errors(check.Find(new FindingFile("a.cfg", broken))) && Errors(result.Left, onlyText: true) > 0)
        {
            return $"there are more errors:\n{string.Join('\n', result.Left.Select(static finding => finding.Message))}";
        }
        if (Lost(Comments(broken, check.Syntax), Comments(result.Text, check.Syntax)) is { } comment)
        {
            return $"the comment '{comment}' is lost in\n{Encoding.UTF8.GetString(result.Text)}";
        }
        // A field may become a comment or a part of a string, as the mistake shows that it was meant; and 'null' stands for no field.
        if (FieldNames(broken, check).FirstOrDefault(name => !Contains(result.Text, name)) is { } name && !Contains(broken, "null"))
        {
            return $"the field '{name}' is lost in\n{Encoding.UTF8.GetString(result.Text)}";
        }
        FixResult again = Fix(check, result.Text);
        return again.Repairs == 0 && again.Text.AsSpan().SequenceEqual(result.Text)
            ? null
            : $"a second call changes\n{Encoding.UTF8.GetString(result.Text)}\n--- to\n{Encoding.UTF8.GetString(again.Text)}";
    }

    private static int Errors(IEnumerable<Finding> findings, bool onlyText = false) => findings.Count(finding =>
        finding.Severity == TextSeverity.Error && (!onlyText || FixPhase.Of(finding) == FixPhase.Text));

    // Independent of the fixer's own view of comments.
    private static List<string> Comments(byte[] text, TokenizerOptions syntax)
    {
        List<string> comments = [];
        var tokens = new Tokenizer(text, syntax);
        for (bool isAny = true; isAny;)
        {
            isAny = tokens.Next();
            foreach (string line in Encoding.UTF8.GetString(text.AsSpan(tokens.PreviousEnd, tokens.Start - tokens.PreviousEnd)).Split('\n'))
            {
                int mark = line.IndexOf('#', StringComparison.Ordinal);
                comments.AddRange(mark < 0 ? [] : [line[mark..].Replace('\0', ' ').Trim()]);
            }
        }
        return comments;
    }

    private static bool Contains(byte[] text, string word) => text.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;

    // The names of fields in a text, as far as the schema has them somewhere.
    private static HashSet<string> FieldNames(byte[] text, ConfigCheck check)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<string> known = KnownNames(check.Host.Shape, []);
        var tokens = new Tokenizer(text, check.Syntax);
        while (tokens.Next())
        {
            if (tokens.Kind == TokenKind.Identifier && known.Contains(Encoding.UTF8.GetString(tokens.Text)))
            {
                names.Add(Encoding.UTF8.GetString(tokens.Text));
            }
        }
        return names;
    }

    private static HashSet<string> KnownNames(MessageShape shape, HashSet<string> names)
    {
        foreach (FieldShape field in shape.Fields)
        {
            if (names.Add(field.Name) && field.Message is { } message)
            {
                KnownNames(message, names);
            }
        }
        return names;
    }

    private static string? Lost(List<string> before, List<string> after) =>
        before.Find(comment => !after.Exists(kept => kept.Contains(comment, StringComparison.Ordinal)));

    private static FixResult Fix(ConfigCheck check, byte[] text) => new FileFixer(check, new HashSet<string>()).Fix(new FindingFile("a.cfg", text));

    private static (ConfigCheck Check, byte[] Text) Example(string name, string message, TextDialect dialect) =>
        (new ConfigCheck { Host = BuiltInMessages.All.Find(host => host.IsNamed(message))!, Dialect = dialect }, File.ReadAllBytes(Amctgen.Config(name + ".cfg")));
}
