using System.Text;
using AmctGen.Runtime.Tests.Text;
using AmctGen.Tests;
using AmctGen.Text;
using Everything;
using Golden;
using Merging;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>The law of repairs on random texts with any number of mistakes, of five schemas and in both dialects.</summary>
public sealed class RepairFuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(TextDialect.Strict)]
    [InlineData(TextDialect.Merge)]
    public void A_repair_removes_its_finding_and_brings_no_error(TextDialect dialect)
    {
        (MessageShape Shape, ExtensionRegistry Registry)[] schemas =
        [
            (Root.Shape, ExtensionRegistry.Empty),
            (All.Shape, ExtensionRegistry.Empty.Add(EverythingExtensions.All).Add(Everything.Item.Extensions.All).AddMessage<All>().AddMessage<Plain>().AddMessage<Needy>()),
            (Plain.Shape, ExtensionRegistry.Empty),
            (M.Shape, ExtensionRegistry.Empty.Add(MergingExtensions.All).AddMessage<M>().AddMessage<P3>()),
            (Document.Shapes.Config, ExtensionRegistry.Empty),
        ];
        output.WriteLine(Fuzzing.Run(4_000, random =>
        {
            (MessageShape shape, ExtensionRegistry registry) = schemas[random.Next(schemas.Length)];
            byte[] text = RandomComments.Add(random, TextMutations.Mutate(random, Encoding.UTF8.GetBytes(RandomText.Of(random, shape, registry)), s_pieces));
            TokenizerOptions options = dialect == TextDialect.Merge ? TokenizerOptions.PythonTextFormat : TokenizerOptions.TextFormat;
            var law = new RepairLaw(utf8 => DocumentChecker.Check(TextDocument.Parse(utf8, dialect), shape, dialect, registry.Shapes), options);
            return law.Broken(text, mayHide: true) is { } problem ? $"{problem}\n--- for\n{Encoding.UTF8.GetString(text)}" : null;
        }));
    }

    private static readonly string[] s_pieces = ["“a”", "‘it’s’", "\uFF1A", "/* a\n b: 1\n */", "'it's'", "::", "+", "++1", "yes", "a-b", "a/b\\c", ";;", ",,", "[1 2]", "[a", "a.B", "\u0001", "\r\n", "08.5", "null"];
}
