using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AmctGen.Generator.Tests;

/// <summary>Compiles generated code against the runtime, like a user's project, and executes it.</summary>
internal static class TestCompilation
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(RuntimePath),
    ];

    /// <summary>The minimum language version of generated code, and the newest one.</summary>
    public static LanguageVersion[] LanguageVersions { get; } = [LanguageVersion.CSharp12, LanguageVersion.Latest];

    public static string RuntimePath => Path.Combine(AppContext.BaseDirectory, "AmctGen.Runtime.dll");

    public static CSharpParseOptions ParseOptions(LanguageVersion version) => new(version, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(LanguageVersion version, params string[] sources) => CSharpCompilation.Create(
        "Generated",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions(version), $"Source{i}.cs")),
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999)
            // The one complaint left to the user's own text: it may lack comments.
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]));

    /// <summary>Fails with every warning and error; hidden diagnostics aside, there must be none.</summary>
    public static void AssertClean(Microsoft.CodeAnalysis.Compilation compilation)
    {
        string[] problems = [.. WithNullAnalysis(compilation).GetDiagnostics().Where(static found => found.Severity > DiagnosticSeverity.Info).Select(Describe)];
        Assert.True(problems.Length == 0, string.Join("\n", problems.Take(20)));
    }

    // Generated code switches the analysis of null references off, which costs builds time. Here it is on.
    private static Microsoft.CodeAnalysis.Compilation WithNullAnalysis(Microsoft.CodeAnalysis.Compilation compilation)
    {
        const string off = "#nullable disable warnings\n";
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => tree.ToString().Contains(off, StringComparison.Ordinal)))
        {
            string text = tree.ToString().Replace(off, "", StringComparison.Ordinal);
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, tree.Encoding));
        }
        return compilation;
    }

    /// <summary>Compiles the sources at each language version without a warning; executes the newest.</summary>
    /// <returns>The result of <c>public static string Program.Run()</c>.</returns>
    public static string Run(params string[] sources)
    {
        foreach (LanguageVersion version in LanguageVersions)
        {
            AssertClean(Create(version, sources));
        }
        return Execute(Create(LanguageVersion.Latest, sources));
    }

    public static byte[] Emit(Microsoft.CodeAnalysis.Compilation compilation)
    {
        using var assembly = new MemoryStream();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return assembly.ToArray();
    }

    /// <summary>Executes a compilation that refers to the given assemblies next to the runtime.</summary>
    public static string Execute(Microsoft.CodeAnalysis.Compilation compilation, params byte[][] referenced)
    {
        byte[] assembly = Emit(compilation);
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += static (_, name) => AssemblyLoadContext.Default.LoadFromAssemblyName(name);
        try
        {
            foreach (byte[] image in referenced)
            {
                context.LoadFromStream(new MemoryStream(image));
            }
            return (string)context.LoadFromStream(new MemoryStream(assembly)).GetType("Program", throwOnError: true)!.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic}\n    {line}";
    }
}
