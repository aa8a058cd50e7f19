using System.Collections.Concurrent;

namespace AmctGen.Schemas.Tests.Pages;

/// <summary>The schemas that a page shows, compiled to a library together with the types that the page adds to them.</summary>
internal sealed class PageSchema : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]?>> s_libraries = new(StringComparer.Ordinal);

    private readonly Amctgen _amctgen = new();

    private PageSchema(string page)
    {
        Blocks = PageBlock.Read(page);
        Files = [.. Blocks.Where(static block => block.Language == "proto").Select((block, i) => _amctgen.Write(block.Mark(PageBlock.File) ?? $"page{i}.proto", Complete(block.Text)))];
    }

    /// <summary>The blocks of the page.</summary>
    public PageBlock[] Blocks { get; }

    /// <summary>The .proto files of the page.</summary>
    public string[] Files { get; }

    public string Folder => _amctgen.Folder;

    /// <summary>Writes the schemas of the page to the folder in which its commands are run.</summary>
    public static PageSchema Write(string page) => new(page);

    /// <summary>The library of a page; null if it shows no schema.</summary>
    public static byte[]? Library(string page) => s_libraries.GetOrAdd(page, static page => new Lazy<byte[]?>(() =>
    {
        using PageSchema schema = Write(page);
        return schema.Files.Length == 0 ? null : schema.Compile();
    })).Value;

    /// <summary>The page whose schema a page uses.</summary>
    public static string PageOf(string page, IEnumerable<PageBlock> blocks) =>
        blocks.Select(static block => block.Mark(PageBlock.Schema)).FirstOrDefault(static named => named is not null) ?? page;

    public void Dispose() => _amctgen.Dispose();

    private byte[] Compile()
    {
        string output = Path.Combine(Folder, "generated");
        Amctgen.Result result = _amctgen.Run(["compile", "-I", Folder, "-o", output, .. Files]);
        Assert.True(result.ExitCode == 0 && result.Errors.Length == 0, string.Join("\n", result.Errors));
        return PageProgram.CompileLibrary("Schema", [
            .. Directory.GetFiles(output).Select(static file => (file, File.ReadAllText(file))),
            .. Blocks.Where(static block => block.Language == "csharp" && block.Mark(PageBlock.NotCompiled) is null && PageProgram.IsDeclaration(block.Text))
                .Select(static block => ($"block{block.Line}.cs", "using AmctGen.Validation;\n" + block.Text)),
        ]);
    }

    // A page can show a part of a file.
    private static string Complete(string text) =>
        text.Contains("syntax =", StringComparison.Ordinal) || text.Contains("edition =", StringComparison.Ordinal) ? text : "syntax = \"proto2\";\n" + text;
}
