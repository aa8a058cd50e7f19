using System.Text.RegularExpressions;
using System.Xml.Linq;
using AmctGen.Cli.Help;

namespace AmctGen.Schemas.Tests.Pages;

/// <summary>
/// The code of all pages works: schemas and C# are compiled, programs are run, texts are checked, and commands are called. What cannot be
/// has a mark with the reason, which is a comment in the page before the block.
/// </summary>
public sealed partial class PageTests
{
    // What a command line of a page can start with, besides the command itself and scripts of the repository.
    private static readonly string[] s_programs = ["dotnet", "cd", "tar", "python3"];

    // A page in Chinese has the code of its English page (DocumentationTests).
    private static readonly string[] s_pages =
    [
        .. Directory.EnumerateFiles(Amctgen.Root, "*.md"),
        .. new[] { "generator", "runtime", "schemas", "samples" }.SelectMany(static folder =>
            Directory.EnumerateFiles(Path.Combine(Amctgen.Root, folder), "*.md", SearchOption.AllDirectories)),
    ];

    private static readonly PageBlock[] s_all =
    [
        .. s_pages.Select(static path => Path.GetRelativePath(Amctgen.Root, path).Replace('\\', '/'))
            .Where(static page => !Excluded().IsMatch(page)).Order(StringComparer.Ordinal).SelectMany(PageBlock.Read),
    ];

    // Examples of mistakes are excerpts. Those of schemas are compiled one by one in tests of the generator (HelpPageTests).
    private static readonly PageBlock[] s_examples = [.. s_all.Where(static block => Diagnostic().IsMatch(block.Page))];

    private static readonly PageBlock[] s_blocks = [.. s_all.Except(s_examples)];

    public static TheoryData<string> Programs => Of(static block => block.Language == "csharp" && block.Mark(PageBlock.NotCompiled) is null && !PageProgram.IsDeclaration(block.Text));

    public static TheoryData<string> Schemas => [.. s_blocks.Where(static block => block.Language == "proto").Select(static block => block.Page).Distinct()];

    public static TheoryData<string> Texts => Of(static block => block.Language == "textproto");

    public static TheoryData<string> Commands => Of(static block => block.Language == "sh");

    [Fact]
    public void Every_block_is_tested_or_says_why_not()
    {
        Assert.InRange(s_blocks.Length, 60, 1000);
        Assert.Empty(s_blocks.Select(static block => block.Language).Except(["csharp", "proto", "textproto", "sh", "xml", "ini", "python", "text", ""]));
        Assert.Empty(s_blocks.SelectMany(static block => block.Marks.Keys).Except(PageBlock.KnownMarks));
        // A new one needs a reason; the number is here so that it is noticed.
        Assert.Equal(
            ["runtime/docs/interop.md", "runtime/docs/json.md", "runtime/docs/json.md"],
            s_blocks.Where(static block => block.Mark(PageBlock.NotCompiled) is not null).Select(static block => block.Page));
        Assert.All(s_blocks, static block => Assert.All(
            [PageBlock.NotCompiled, PageBlock.CompiledOnly, PageBlock.Fragment], mark => Assert.True(block.Mark(mark) is not { Length: < 10 }, $"{block}: {mark}")));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Schemas_compile(string page) => Assert.NotNull(PageSchema.Library(page));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Programs_compile_and_print_what_the_page_shows(string place)
    {
        PageBlock block = Find(place);
        byte[]? library = PageSchema.Library(PageSchema.PageOf(block.Page, s_blocks.Where(other => other.Page == block.Page)));
        byte[] program = PageProgram.Compile(block, library);
        if (block.Mark(PageBlock.CompiledOnly) is null)
        {
            string output = PageProgram.Run(program, library);
            Assert.True(block.Output is null || block.Output == output, $"{block}: {output}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_valid(string place)
    {
        PageBlock block = Find(place);
        using var amctgen = new Amctgen();
        string file = amctgen.Write("page.cfg", block.Text);
        Amctgen.Result result;
        if (block.Mark(PageBlock.Message) is { } message)
        {
            using PageSchema schema = PageSchema.Write(PageSchema.PageOf(block.Page, s_blocks.Where(other => other.Page == block.Page)));
            result = amctgen.Run(["check", "--message", message, .. schema.Files.SelectMany(path => new[] { "-I", schema.Folder, "--proto", path }), file]);
        }
        else
        {
            Assert.True(block.Mark(PageBlock.Fragment) is not null, $"{block}: a text needs the mark message or fragment");
            result = amctgen.Run("tidy", "--check", file);
        }
        Assert.True(result.ExitCode == 0 || result.Errors.All(static error => error.Contains("AMCT9022", StringComparison.Ordinal)), $"{block}: {string.Join("\n", result.Errors)}");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_are_understood(string place)
    {
        PageBlock block = Find(place);
        foreach (string line in Regex.Replace(block.Text, @"\\\n\s*", "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string command in Comment().Replace(line, "").Split("&&", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Understand(command, block);
            }
        }
    }

    [Fact]
    public void Project_files_name_what_the_build_knows()
    {
        string build = string.Concat(new[] { "props", "targets" }.Select(static extension =>
            File.ReadAllText(Path.Combine(Amctgen.Root, "runtime", "build", "AmctGen." + extension))));
        PageBlock[] blocks = [.. s_all.Where(static block => block.Language == "xml")];

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block =>
        {
            XElement[] elements = [.. XElement.Parse($"<Project>{block.Text}</Project>").Descendants()];
            IEnumerable<string> names = elements.SelectMany(static element => element.Attributes().Select(static attribute => attribute.Name.LocalName).Prepend(element.Name.LocalName));
            Assert.All(names.Where(static name => name.StartsWith("AmctGen", StringComparison.Ordinal)), name => Assert.Contains(name, build, StringComparison.Ordinal));
            Assert.All(
                elements.Where(static element => element.Name == "AmctGenConfig").Attributes().Where(static attribute => attribute.Name != "Include"),
                attribute => Assert.Contains($"%({attribute.Name})", build, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Ids_exist() => Assert.All(s_all, static block =>
        Assert.All(Id().Matches(block.Text).Select(static match => match.Value), id => Assert.Contains(id, HelpPages.Ids)));

    [Fact]
    public void Examples_of_diagnostics_are_code()
    {
        Assert.InRange(s_examples.Length, 300, 2000);
        Assert.Empty(s_examples.Select(static block => block.Language).Except(["csharp", "proto", "textproto", "xml", "json", "text", ""]));
        Assert.All(s_examples.Where(static block => block.Language == "csharp"), static block =>
            Assert.True(PageProgram.SyntaxErrors(block.Text) is "", $"{block}: {PageProgram.SyntaxErrors(block.Text)}"));
    }

    [Fact]
    public void Python_is_well_formed()
    {
        PageBlock[] blocks = [.. s_blocks.Where(static block => block.Language == "python")];
        Assert.NotEmpty(blocks);
        using var amctgen = new Amctgen();
        string[] files = [.. blocks.Select((block, i) => amctgen.Write($"block{i}.py", block.Text))];

        using var python = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "python3", ["-c", "import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path).read(), path)", .. files]) { RedirectStandardError = true })!;
        string errors = python.StandardError.ReadToEnd();
        python.WaitForExit();

        Assert.True(python.ExitCode == 0, errors);
    }

    private static void Understand(string command, PageBlock block)
    {
        const string run = "dotnet run --project samples/AmctGen.Cli -- ";
        bool isRun = command.StartsWith(run, StringComparison.Ordinal);
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (isRun || words[0] == "amctgen")
        {
            // With the files of the repository a call succeeds; those of a reader do not exist.
            using var amctgen = new Amctgen();
            Amctgen.Result result = amctgen.Run([.. command[(isRun ? run.Length : "amctgen ".Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Locate)]);
            Assert.True(result.ExitCode == 0 || (!isRun && result.ExitCode == 1), $"{block}: {command}: {string.Join("\n", result.Errors)}");
        }
        else if (!s_programs.Contains(words[0]))
        {
            Assert.True(File.Exists(Path.Combine(Amctgen.Root, words[0])), $"{block}: {command}");
        }
        foreach (string path in words.Where(static word => Repository().IsMatch(word)))
        {
            Assert.True(Path.Exists(Path.Combine(Amctgen.Root, path.Split('*')[0])), $"{block}: {path}");
        }
    }

    private static string Locate(string word) =>
        Repository().IsMatch(word) ? Path.Combine(Amctgen.Root, word) : word.Trim('\'', '"');

    private static PageBlock Find(string place) => s_blocks.Single(block => block.ToString() == place);

    private static TheoryData<string> Of(Func<PageBlock, bool> isOne) => [.. s_blocks.Where(isOne).Select(static block => block.ToString())];

    [GeneratedRegex(@"(^|/)(bin|obj|zh|reference)/|zh-CN\.md$")]
    private static partial Regex Excluded();

    [GeneratedRegex(@"/AMCT\d+\.md$")]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"(^|\s+)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(generator|runtime|schemas|samples|tests|tools)/")]
    private static partial Regex Repository();

    [GeneratedRegex(@"\bAMCT\d{4}\b")]
    private static partial Regex Id();
}
