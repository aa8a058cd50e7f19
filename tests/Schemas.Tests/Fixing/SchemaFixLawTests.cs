using System.Text;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Fixing;
using AmctGen.Tests;
using AmctGen.Text;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Fixing;

/// <summary>The laws of <c>fix</c> on .proto files with random mistakes.</summary>
public sealed class SchemaFixLawTests(ITestOutputHelper output)
{
    private static readonly string[] s_mistakes =
        ["mesage A {", "optional int32 a;", "required", "sting", "= 1", "= 0;", "reserved a;", "/* b */", "// c\n", "import \"a.proto\";", "\"\\q\"", "}", "{", ";;", "08", "group b = 1 {"];

    [Fact]
    public void Comments_stay_and_a_second_call_changes_nothing()
    {
        byte[][] schemas = [.. Directory.GetFiles(Path.Combine(Amctgen.Root, "schemas", "amct"), "*.proto").Select(File.ReadAllBytes)];
        output.WriteLine(Fuzzing.Run(150, random =>
        {
            byte[] broken = TextMutations.Mutate(random, schemas[random.Next(schemas.Length)], s_mistakes);
            FixResult result = Fix(broken);
            FixResult again = Fix(result.Text);
            string? problem = !new TextComments(broken, TokenizerOptions.Proto).AreKeptIn(new TextComments(result.Text, TokenizerOptions.Proto)) ? "a comment is lost"
                : again.Repairs > 0 || !again.Text.AsSpan().SequenceEqual(result.Text) ? "a second call changes the file"
                : null;
            return problem is null ? null : $"{problem}\n--- for\n{Encoding.UTF8.GetString(broken)}\n--- fixed\n{Encoding.UTF8.GetString(result.Text)}\n--- again\n{Encoding.UTF8.GetString(again.Text)}";
        }));
    }

    [Fact]
    public void A_sound_schema_is_unchanged()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Amctgen.Root, "schemas", "amct"), "*.proto"))
        {
            byte[] text = File.ReadAllBytes(path);
            Assert.Equal((0, text), (Fix(text).Repairs, Fix(text).Text));
        }
    }

    private static FixResult Fix(byte[] text) => new FileFixer(new SchemaCheck([]), new HashSet<string>()).Fix(new FindingFile("law.proto", text));
}
