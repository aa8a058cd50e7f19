using System.Collections.Immutable;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Tests.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Every member of generated code is mapped to the schema, whatever names the schema has.</summary>
public sealed class MemberMapTests
{
    private static readonly ProtoFile s_schema = new("/project/press.proto", """
        syntax = "proto2";
        package press;
        message Config {
          optional uint32 bits = 1;
          repeated string layers = 2;
          map<string, int32> weights = 3;
          oneof algo { Fast fast = 4; string named = 5; }
          optional Kind kind = 6;
          extensions 100 to 200;
          message Part { required bool on = 1; }
          enum Mode { MODE_A = 0; MODE_B = 5; }
        }
        message Fast { optional int32 level = 1; }
        enum Kind { KIND_NONE = 0; KIND_ALL = 2; }
        extend Config { optional string note = 100; }
        """);

    private const string Names = """
        Press.Config                      press.Config
        Press.Config.Bits                 bits
        Press.Config.Layers               layers
        Press.Config.Algo                 oneof algo
        Press.Config.Fast                 fast
        Press.Config.With                 WithExtension
        Press.Config.Clear                ClearExtension
        Press.Config.CreateBuilder        CreateBuilder
        Press.Config.ToBuilder            ToBuilder
        Press.Config.Builder.WithBits     With bits
        Press.Config.Builder.ClearBits    Clear bits
        Press.Config.Builder.AddLayers    Add layers
        Press.Config.Builder.SetWeights   Set weights
        Press.Config.Builder.WithFast     With fast
        Press.Config.Builder.ClearAlgo    Clear oneof algo
        Press.Config.Builder.With         WithExtension
        Press.Config.Builder.Clear        ClearExtension
        Press.Config.Builder.MergeFrom    Merge
        Press.Config.Builder.MergeText    Merge
        Press.Config.Builder.Build        Build
        Press.Config.Types.Part           press.Config.Part
        Press.Config.Types.Part.Builder.WithOn   With on
        Press.Config.Types.Mode           press.Config.Mode
        Press.Kind                        press.Kind
        Press.Config.BitsOrDefault        -
        Press.Config.Validate             -
        Press.Config.ParseText            -
        Press.KindText                    -
        Ours.Config                       -
        Ours.Config.Builder.WithBits      -
        Ours.Kind                         -
        """;

    private const string Ours = """
        namespace Ours;
        public enum Kind { None }
        public sealed record Config
        {
            public sealed class Builder { public Builder WithBits(uint value) => this; }
        }
        """;

    [Fact]
    public async Task Members_have_their_meaning_in_the_schema()
    {
        GeneratorRun run = GeneratorRun.Create([s_schema], Ours);

        Assert.Equal(Expected(), await Actual(run.Output, [s_schema]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Members_of_a_referenced_assembly_have_it_too(bool isFile)
    {
        Microsoft.CodeAnalysis.Compilation library = GeneratorRun.Create([s_schema]).Output.WithAssemblyName("Library");
        MetadataReference reference = isFile ? MetadataReference.CreateFromImage(TestCompilation.Emit(library)) : library.ToMetadataReference();
        Microsoft.CodeAnalysis.Compilation user = TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, Ours).AddReferences(reference);

        Assert.Equal(Expected(), await Actual(user, []));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_type_that_is_renamed_in_csharp_is_found_by_its_new_name(bool isReferenced)
    {
        ProtoFile first = new("/project/a.proto", "syntax = \"proto3\"; package shop; message Order { int32 price = 1; enum Kind { A = 0; } }");
        ProtoFile second = new("/project/b.proto", "syntax = \"proto3\"; package other; option csharp_namespace = \"Shop\"; message Order { int32 count = 1; message Line { int32 number = 1; } enum Kind { A = 0; } }");
        Microsoft.CodeAnalysis.Compilation output = GeneratorRun.Create([first, second]).Output;
        if (isReferenced)
        {
            output = TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, Ours).AddReferences(output.WithAssemblyName("Library").ToMetadataReference());
        }
        string[] found = [];

        await MapProbe.Run(output, isReferenced ? [] : [first, second], (map, compilation) => found =
        [
            .. new[] { "Shop.Order", "Shop.Order.Types.Kind", "Shop.Order.Builder.WithPrice", "Shop.Order_", "Shop.Order_.Types.Line", "Shop.Order_.Types.Kind", "Shop.Order_.Builder.WithCount" }
                .Select(name => Describe(compilation, map, name)),
        ]);

        Assert.Equal(["shop.Order", "shop.Order.Kind", "With price", "other.Order", "other.Order.Line", "other.Order.Kind", "With count"], found);
    }

    [Fact]
    public async Task A_schema_with_errors_means_nothing()
    {
        ProtoFile broken = new(s_schema.Path, s_schema.GetText()!.ToString() + "message Broken { optional Nowhere nowhere = 1; }");
        GeneratorRun run = GeneratorRun.Create([broken], Ours);

        Assert.All(await Actual(run.Output, [broken]), static line => Assert.True(line.EndsWith(" -", StringComparison.Ordinal) || line.Contains("press.Kind", StringComparison.Ordinal) || line.Contains("press.Config.Mode", StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task No_builder_method_of_any_schema_is_missed()
    {
        ProtoFile[] files = NastySchemas.Files(1, 16);
        GeneratorRun run = GeneratorRun.Create(files, tracksStages: false);
        var missed = new List<string>();
        int mapped = 0;

        await MapProbe.Run(run.Output, files, (map, compilation) =>
        {
            foreach (INamedTypeSymbol record in Records(compilation.Assembly.GlobalNamespace).Where(map.IsMessage))
            {
                mapped++;
                if (map.FindMessage(record) is not { } members)
                {
                    missed.Add(record.ToDisplayString());
                    continue;
                }
                missed.AddRange(record.GetTypeMembers("Builder").Single().GetMembers().OfType<IMethodSymbol>()
                    .Where(static method => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary })
                    .Where(method => map.FindMethod(method, out _) is null)
                    .Select(static method => method.ToDisplayString()));
                missed.AddRange(record.GetMembers().OfType<IPropertySymbol>()
                    .Where(static property => property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null })
                    .Where(property => members.FindField(property.Name) is null && members.FindOneof(property.Name) is null)
                    .Select(static property => property.ToDisplayString()));
                missed.AddRange(members.Message.Fields.Where(field => record.GetMembers(field.Name).IsEmpty).Select(field => record + ": " + field.Name));
            }
        });

        Assert.Empty(missed);
        Assert.True(mapped > 50, $"{mapped} messages are mapped");
    }

    [Fact]
    public async Task A_project_without_generated_types_has_no_map()
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        Microsoft.CodeAnalysis.Compilation plain = TestCompilation.Create(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, Ours);
        plain = plain.RemoveReferences(plain.References.Single(static reference => reference.Display!.EndsWith("AmctGen.Runtime.dll", StringComparison.Ordinal)));
        bool isAsked = false;

        await new CompilationWithAnalyzers(plain, [new MapProbe((_, _) => isAsked = true)], options).GetAnalyzerDiagnosticsAsync();

        Assert.False(isAsked);
    }

    private static string[] Expected() =>
        [.. Names.Split('\n').Select(static line => string.Join(" ", line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<string[]> Actual(Microsoft.CodeAnalysis.Compilation analyzed, ProtoFile[] files)
    {
        string[] result = [];
        await MapProbe.Run(analyzed, files, (map, compilation) =>
            result = [.. Expected().Select(static line => line.Split(' ')[0]).Select(name => name + " " + Describe(compilation, map, name))]);
        return result;
    }

    private static string Describe(Microsoft.CodeAnalysis.Compilation compilation, MemberMap map, string name)
    {
        if (TypeOf(compilation, name) is { } type)
        {
            return map.FindMessage(type)?.Message.ProtoName ?? map.FindEnum(type)?.FullName ?? "-";
        }
        int dot = name.LastIndexOf('.');
        INamedTypeSymbol declaring = TypeOf(compilation, name[..dot])!;
        ISymbol[] members = [.. declaring.GetMembers(name[(dot + 1)..]), .. declaring.BaseType!.GetMembers(name[(dot + 1)..])];
        string[] found = [.. members.Select(member => member switch
        {
            IMethodSymbol method when map.FindMethod(method, out _) is { } found =>
                $"{found.Verb} {found.Field?.ProtoName}{(found.Oneof is { } oneof ? "oneof " + oneof.ProtoName : "")}".TrimEnd(),
            IPropertySymbol property when map.FindMessage(declaring) is { } message =>
                message.FindField(property.Name)?.ProtoName ?? (message.FindOneof(property.Name) is { } oneof ? "oneof " + oneof.ProtoName : "-"),
            _ => "-",
        }).Distinct()];
        return string.Join(" and ", found);
    }

    // Nested types are separated by dots here.
    private static INamedTypeSymbol? TypeOf(Microsoft.CodeAnalysis.Compilation compilation, string name)
    {
        for (string metadataName = name; ; )
        {
            if (compilation.GetTypeByMetadataName(metadataName) is { } type)
            {
                return type;
            }
            int dot = metadataName.LastIndexOf('.');
            if (dot < 0)
            {
                return null;
            }
            metadataName = metadataName[..dot] + "+" + metadataName[(dot + 1)..];
        }
    }

    private static IEnumerable<INamedTypeSymbol> Records(INamespaceOrTypeSymbol scope) => scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => Records(member).Concat(member is INamedTypeSymbol { IsRecord: true } record ? [record] : []));

#pragma warning disable RS1001, RS1036 // It is not one for users.
    private sealed class MapProbe(Action<MemberMap, Microsoft.CodeAnalysis.Compilation> probe) : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("TEST", "t", "m", "c", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public static async Task Run(Microsoft.CodeAnalysis.Compilation compilation, ProtoFile[] files, Action<MemberMap, Microsoft.CodeAnalysis.Compilation> probe)
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. files], new TestOptions()),
                onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            await new CompilationWithAnalyzers(compilation, [new MapProbe(probe)], options).GetAnalyzerDiagnosticsAsync();
        }

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(all =>
            {
                if (MemberMap.Create(all.Compilation, all.Options) is { } map)
                {
                    probe(map, all.Compilation);
                }
            });
        }
    }
}
