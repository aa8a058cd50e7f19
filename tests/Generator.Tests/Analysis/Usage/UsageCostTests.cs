using System.Collections.Immutable;
using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>What the checks of C# cost where there is nothing to check.</summary>
public sealed class UsageCostTests
{
    [Fact]
    public void A_question_about_a_type_that_is_not_generated_allocates_nothing()
    {
        Microsoft.CodeAnalysis.Compilation compilation = Snippets.Compile(Snippets.Source(["""
            var builder = new System.Text.StringBuilder().Append(text).Append(1); builder.Insert(0, "a"); Use(new List<int> { 1 }); Use((DayOfWeek)99); Use(new { Name = text });
            var changed = new UriBuilder { Path = "a" }; Use(text.Where(char.IsLetter).Select(one => (int)one).ToArray());
            """]));
        MemberMap map = MemberMap.Create(compilation, new AnalyzerOptions([UsageSchema.File, UsageSchema.Plain]))!;
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        SemanticModel model = compilation.GetSemanticModel(tree);
        IOperation body = model.GetOperation(tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single())!;
        IMethodSymbol[] methods = [.. body.Descendants().OfType<IInvocationOperation>().Select(static call => call.TargetMethod)];
        ITypeSymbol[] types = [.. body.Descendants().Select(static operation => operation.Type).OfType<ITypeSymbol>()];

        Assert.False(AsksAll(map, methods, types));
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isFound = AsksAll(map, methods, types);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(isFound);
        Assert.True(methods.Length > 8 && types.Length > 20, $"{methods.Length} methods, {types.Length} types");
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Members_are_found_once_for_all_compilations_with_the_same_schemas()
    {
        Microsoft.CodeAnalysis.Compilation first = Snippets.Compile(Snippets.Source(["b.WithRatio(1);"]));
        Microsoft.CodeAnalysis.Compilation second = Snippets.Compile(Snippets.Source(["b.WithRatio(2);"]));
        var options = new AnalyzerOptions([UsageSchema.File, UsageSchema.Plain], new TestOptions());

        Assert.NotNull(MembersOf(first));
        Assert.Same(MembersOf(first), MembersOf(second));

        MessageMembers? MembersOf(Microsoft.CodeAnalysis.Compilation compilation) =>
            MemberMap.Create(compilation, options)!.FindMessage(compilation.GetTypeByMetadataName("Press.Config"));
    }

    [Fact]
    public void A_keystroke_reads_no_schema_again()
    {
        const int Files = 1000;
        AdditionalText[] files =
        [
            UsageSchema.File,
            UsageSchema.Plain,
            .. Enumerable.Range(0, Files).Select(static i => new ProtoFile($"/project/more{i}.proto", $"syntax = \"proto3\"; package more{i}; message M {{ int32 count = 1; }}")),
        ];
        var options = new TestOptions();
        long allocated = 0;
        for (int keystroke = 0; keystroke < 2; keystroke++)
        {
            Microsoft.CodeAnalysis.Compilation compilation = Snippets.Compile(Snippets.Source([$"b.WithRatio({keystroke});"]));
            INamedTypeSymbol record = compilation.GetTypeByMetadataName("Press.Config")!;
            Assert.NotEmpty(record.Interfaces);
            Assert.NotNull(compilation.GetTypeByMetadataName("AmctGen.IMessage`1"));
            var analyzed = new AnalyzerOptions([.. files], options);

            long before = GC.GetAllocatedBytesForCurrentThread();
            MemberMap map = MemberMap.Create(compilation, analyzed)!;
            MessageMembers? members = map.FindMessage(record);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.NotNull(members);
            Assert.Same(map, MemberMap.Create(compilation, analyzed));
        }

        Assert.InRange(allocated, 1, (64 << 10) + (64 * Files));
    }

    private static bool AsksAll(MemberMap map, IMethodSymbol[] methods, ITypeSymbol[] types)
    {
        bool isFound = false;
        foreach (IMethodSymbol method in methods)
        {
            isFound |= map.FindMethod(method, out _) is not null || map.IsBuilder(method.ContainingType);
        }
        foreach (ITypeSymbol type in types)
        {
            isFound |= map.FindMessage(type) is not null || map.FindEnum(type) is not null;
        }
        return isFound;
    }
}
