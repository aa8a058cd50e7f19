using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Schemas.Tests.Pages;

/// <summary>Compiles and runs the C# of a page.</summary>
internal static partial class PageProgram
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // A local variable of this type, called Console, takes the place of the console.
    private const string Support = """
        internal sealed class PageConsole
        {
            public static System.Text.StringBuilder Written { get; } = new();
            public PageConsole Error => this;
            public void Write(object? value) => Written.Append(value);
            public void WriteLine(object? value) => Written.Append(value).Append('\n');
        }
        """;

    private static readonly CSharpParseOptions s_syntax = new(LanguageVersion.CSharp12);

    private static readonly Lazy<MetadataReference[]> s_references = new(static () => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<MetadataReference[]> s_webReferences = new(static () =>
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string web = Path.Combine(platform, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(platform));
        // The assemblies of the framework are newer than those that the tests reference.
        MetadataReference[] framework = [.. Directory.EnumerateFiles(web, "*.dll").Select(static file => MetadataReference.CreateFromFile(file))];
        HashSet<string?> known = [.. framework.Select(static reference => Path.GetFileName(reference.Display))];
        return [.. framework, .. s_references.Value.Where(reference => !known.Contains(Path.GetFileName(reference.Display)))];
    });

    /// <summary>Whether a block only declares types, which belong to the project of the schema.</summary>
    public static bool IsDeclaration(string code) =>
        CSharpSyntaxTree.ParseText(code, s_syntax).GetCompilationUnitRoot().Members is { Count: > 0 } members && !members.Any(SyntaxKind.GlobalStatement);

    /// <summary>The syntax errors of an excerpt; empty for none.</summary>
    public static string SyntaxErrors(string code) =>
        string.Join("\n", CSharpSyntaxTree.ParseText(code, s_syntax).GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));

    /// <summary>Compiles sources to a library.</summary>
    public static byte[] CompileLibrary(string name, IEnumerable<(string Path, string Text)> sources) =>
        Compile(name, OutputKind.DynamicallyLinkedLibrary, [(name + ".usings.cs", Usings), .. sources], s_references.Value);

    /// <summary>Compiles a block as the program of a project that references a library.</summary>
    public static byte[] Compile(PageBlock block, byte[]? library)
    {
        bool isWeb = block.Mark(PageBlock.Sdk) == "web";
        return Compile("Page", OutputKind.ConsoleApplication,
            [("usings.cs", isWeb ? Usings + "\n" + WebUsings : Usings), ("support.cs", Support), ("Program.cs", Arrange(block))],
            [.. library is null ? Array.Empty<MetadataReference>() : [MetadataReference.CreateFromImage(library)], .. isWeb ? s_webReferences.Value : s_references.Value]);
    }

    /// <summary>Runs a program and returns what it writes.</summary>
    public static string Run(byte[] program, byte[]? library)
    {
        var context = new AssemblyLoadContext("page", isCollectible: true);
        try
        {
            if (library is not null)
            {
                Assembly loaded = context.LoadFromStream(new MemoryStream(library));
                context.Resolving += (_, name) => name.Name == loaded.GetName().Name ? loaded : null;
            }
            Assembly assembly = context.LoadFromStream(new MemoryStream(program));
            assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return assembly.GetType("PageConsole")!.GetProperty("Written")!.GetValue(null)!.ToString()!;
        }
        finally
        {
            context.Unload();
        }
    }

    // Usings first, then the context and the statements of the block, then its types: a page can show types before the code that uses them.
    private static string Arrange(PageBlock block)
    {
        string code = $"{block.Mark(PageBlock.Before)}\n{block.Text}";
        string[] usings = [.. Using().Matches(code).Select(static match => match.Value).Distinct()];
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(Using().Replace(code, ""), s_syntax).GetCompilationUnitRoot();
        ILookup<bool, string> members = unit.Members.ToLookup(static member => member is GlobalStatementSyntax, static member => member.ToFullString());
        return $"{string.Join("\n", usings)}\nvar Console = new PageConsole();\n{string.Concat(members[true])}\n{string.Concat(members[false])}";
    }

    private static byte[] Compile(string name, OutputKind kind, IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, s_syntax, source.Path, Encoding.UTF8)),
            references,
            // As in every project, a newer version of a referenced assembly is no warning.
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
        using var image = new MemoryStream();
        Diagnostic[] problems = [.. compilation.Emit(image).Diagnostics.Where(static found => found.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)];
        Assert.True(problems.Length == 0, string.Join("\n", problems.Select(static found => found.ToString())));
        return image.ToArray();
    }

    [GeneratedRegex(@"^using [\w.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
