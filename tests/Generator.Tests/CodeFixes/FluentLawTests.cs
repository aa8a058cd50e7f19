using System.Globalization;
using System.Text;
using AmctGen.CodeFixes;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Analysis.Literals;
using AmctGen.Generator.Tests.Rules;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.CodeFixes;

/// <summary>The calls of a builder that replace a text build the message of the text, and so does the text that replaces the calls.</summary>
public sealed class FluentLawTests(ITestOutputHelper output)
{
    private const int UsualTexts = 40;

    // The content of an Any has no calls, and texts of messages that contain themselves several times have no end.
    private static readonly string[] s_leftOut = ["google.protobuf.Any", " alls ", "by_fixed32", "All message", "required All", "Needy more"];

    private static readonly string s_plain = File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "tests/Runtime.Tests/Text/plain.proto"));

    [Theory]
    [InlineData("schemas/amct/retrain_config_pytorch.proto", "AMCTPytorchProto.AMCTRetrainConfig")]
    [InlineData("schemas/amct/distill_config_pytorch.proto", "AMCTPytorchDistillProto.AMCTDistillConfig")]
    [InlineData("tests/Runtime.Tests/Text/everything.proto", "everything.All")]
    public void Random_texts_and_their_calls_write_the_same_text(string path, string messageName)
    {
        string proto = string.Join('\n', File.ReadAllLines(Path.Combine(Corpus.RepositoryRoot, path)).Where(static line => !s_leftOut.Any(line.Contains)));
        ProtoFile[] files = [new("/project/" + Path.GetFileName(path), proto), new("/project/plain.proto", s_plain)];
        Microsoft.CodeAnalysis.Compilation generated = GeneratorRun.Create(files, "class Place { }", tracksStages: false).Output;
        var options = new AnalyzerOptions([.. files], new TestOptions());
        var map = MemberMap.Create(generated, options)!;
        MessageShape shape = map.Schemas.Find(messageName)!;
        INamedTypeSymbol record = Records(generated.Assembly.GlobalNamespace).Single(type => map.FindMessage(type)?.Message.ProtoName == messageName);
        SyntaxTree place = generated.SyntaxTrees.Single(static tree => tree.ToString() == "class Place { }");
        SemanticModel model = generated.GetSemanticModel(place);
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_FUZZ") ?? string.Create(CultureInfo.InvariantCulture, $"{UsualTexts}@17")).Split('@');
        int seed = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var texts = new RandomTexts(new Random(seed));
        string name = record.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var chains = new StringBuilder("public static class Chains\n{\n");
        var written = new List<string>();
        for (int count = int.Parse(wish[0], CultureInfo.InvariantCulture); count > 0; count--)
        {
            string text = texts.Write(shape);
            var source = new FluentSource(record, Encoding.UTF8.GetBytes(text), ReaderOptions.Read(null)!, IsFile: false);
            if (FluentCode.Write(source, map, model, 0, "        ", "\n", CancellationToken.None) is { } fluent)
            {
                chains.Append(CultureInfo.InvariantCulture, $"    public static {name} T{written.Count}() => {fluent};\n");
                written.Add(text);
            }
        }
        SyntaxTree calls = Parse(chains.Append("}\n").ToString());
        Microsoft.CodeAnalysis.Compilation withCalls = generated.AddSyntaxTrees(calls);
        string?[] back = [.. FindTexts(withCalls, calls, options)];
        Assert.All(back, static text => Assert.NotNull(text));
        var program = new StringBuilder("public static class Program\n{\n    static string Text(string text) => " + name + ".ParseText(text).ToText();\n    public static string Run() => \"\"");
        for (int i = 0; i < written.Count; i++)
        {
            string expected = $"Text({SymbolDisplay.FormatLiteral(written[i], quote: true)})";
            program.Append(CultureInfo.InvariantCulture, $"\n        + ({expected} == Chains.T{i}().ToText() ? \"\" : \" {i}\")");
            program.Append(CultureInfo.InvariantCulture, $"\n        + (Chains.T{i}().ToText() == Text({SymbolDisplay.FormatLiteral(back[i]!, quote: true)}) ? \"\" : \" {i}\")");
        }

        string different = TestCompilation.Execute(withCalls.AddSyntaxTrees(Parse(program.Append(";\n}\n").ToString())));

        output.WriteLine($"{written.Count} texts from seed {seed}");
        Assert.True(written.Count >= 30);
        Assert.True(different.Length == 0, $"AMCTGEN_FUZZ={wish[0]}@{seed}:\n" + string.Join("\n\n", different.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(3).Select(i => written[int.Parse(i, CultureInfo.InvariantCulture)])));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(LanguageVersion.Latest));

    // The texts that replace the calls.
    private static IEnumerable<string?> FindTexts(Microsoft.CodeAnalysis.Compilation compilation, SyntaxTree calls, AnalyzerOptions options)
    {
        SemanticModel model = compilation.GetSemanticModel(calls);
        var map = MemberMap.Create(compilation, options)!;
        foreach (MethodDeclarationSyntax method in calls.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            yield return new ChainText(map).Find((IInvocationOperation)model.GetOperation(method.ExpressionBody!.Expression)!);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Records(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Concat(scope.GetNamespaceMembers().SelectMany(Records));
}
