using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Package.Tests;

/// <summary>The documentation and the pages of each package are about what the package contains.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackagedTextTests(Consumer consumer)
{
    // Read by MSBuild from the property that the publisher sets.
    private static readonly Lazy<string> s_address = new(static () => Consumer.Run(
        Consumer.RepositoryRoot(), "msbuild", "runtime/AmctGen.Runtime.csproj", "-getProperty:HelpUrl").Output.Trim());

    public static TheoryData<string> Ids => PackageContentTests.Ids;

    public static TheoryData<string, string> Documentation => new()
    {
        { "AmctGen", "lib/net8.0/AmctGen.Runtime" },
        { "AmctGen", "lib/net10.0/AmctGen.Runtime" },
        { "AmctGen.Schemas", "lib/net8.0/AmctGen.Schemas" },
        { "AmctGen.Schemas", "lib/net10.0/AmctGen.Schemas" },
        { "AmctGen.Extensions.Configuration", "lib/net8.0/AmctGen.Extensions.Configuration" },
        { "AmctGen.Extensions.Configuration", "lib/net10.0/AmctGen.Extensions.Configuration" },
    };

    [Theory]
    [MemberData(nameof(Documentation))]
    public void Documentation_is_about_public_members(string id, string file)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PathOf(id));
        XDocument documentation = XDocument.Parse(Text(package.GetEntry(file + ".xml")!));
        MetadataReference own = MetadataReference.CreateFromImage(Bytes(package.GetEntry(file + ".dll")!));
        IEnumerable<MetadataReference> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("AmctGen", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create("Reader", references: [own, .. platform],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!;
        ILookup<bool, string> declared = Declared(assembly.GlobalNamespace).ToLookup(IsVisible, static symbol => symbol.GetDocumentationCommentId()!);
        HashSet<string> visible = [.. declared[true]];
        HashSet<string> hidden = [.. declared[false]];
        string[] members = [.. documentation.Descendants("member").Select(static member => member.Attribute("name")!.Value)];

        Assert.InRange(members.Length, 3, 20_000);
        Assert.Equal(members.Distinct(), members);
        Assert.Empty(members.Except(visible));
        // What a link or an inherited documentation names is one of them, or in another assembly.
        Assert.DoesNotContain(documentation.Descendants().Attributes("cref"), cref => hidden.Contains(cref.Value));
        Assert.Empty(documentation.Descendants("inheritdoc").Attributes("cref").Select(static cref => cref.Value).Where(visible.Contains).Except(members));
        // Nothing public has lost its documentation.
        Assert.Empty(Declared(assembly.GlobalNamespace).OfType<INamedTypeSymbol>().Where(static type => IsVisible(type) && !type.IsImplicitlyDeclared)
            .Select(static type => type.GetDocumentationCommentId()!).Except(members));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Links_of_pages_lead_to_files_of_the_package_or_of_the_repository(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PathOf(id));
        HashSet<string> files = [.. package.Entries.Select(static entry => entry.FullName)];
        Assert.StartsWith("https://", s_address.Value, StringComparison.Ordinal);
        int count = 0;
        foreach (ZipArchiveEntry page in package.Entries.Where(static entry => entry.Name.EndsWith(".md", StringComparison.Ordinal)))
        {
            string text = Code().Replace(Text(page), "");
            foreach (string link in Link().Matches(text).Select(static match => match.Groups[1].Value))
            {
                string path = link.Split('#')[0];
                bool isFound = path.StartsWith(s_address.Value, StringComparison.Ordinal)
                    ? Path.Exists(Path.Combine(Consumer.RepositoryRoot(), path[s_address.Value.Length..]))
                    : path.Length == 0 || path.Contains("://", StringComparison.Ordinal)
                        || (page.FullName != "README.md" && files.Contains(Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(page.FullName)!, path))[1..]));
                Assert.True(isFound, $"{page.FullName}: {link}");
                count++;
            }
        }
        Assert.True(id == "AmctGen.Extensions.Configuration" || count > 0, "no links are found");
    }

    private static IEnumerable<ISymbol> Declared(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(static member =>
        member is INamespaceOrTypeSymbol inner ? Declared(inner).Concat(inner is INamedTypeSymbol ? [inner] : []) : [member]);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } type || IsVisible(type));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Text(ZipArchiveEntry entry) => System.Text.Encoding.UTF8.GetString(Bytes(entry)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
