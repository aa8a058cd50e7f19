using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace AmctGen.Package.Tests;

/// <summary>What a platform team looks for in each package.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(Consumer consumer)
{
    public static TheoryData<string> Ids => ["AmctGen", "AmctGen.Schemas", "AmctGen.Cli", "AmctGen.Extensions.Configuration"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_package_says_what_it_is_and_where_it_comes_from(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PathOf(id));
        XElement metadata = Metadata(package, id);
        string Of(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

        Assert.Equal((id, Consumer.Version), (Of("id"), Of("version")));
        Assert.InRange(Of("description").Length, 60, 300);
        Assert.NotEmpty(Of("tags"));
        Assert.Equal("Apache-2.0", Of("license"));
        Assert.StartsWith("https://", Of("projectUrl"), StringComparison.Ordinal);
        Assert.EndsWith("CHANGELOG.md", Of("releaseNotes"), StringComparison.Ordinal);
        XElement repository = metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        Assert.Equal(("git", Of("projectUrl")), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
        if (Directory.Exists(Path.Combine(Consumer.RepositoryRoot(), ".git")))
        {
            Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
        }
        string[] files = [.. package.Entries.Select(static entry => entry.FullName)];
        Assert.Contains(Of("readme"), files);
        Assert.Contains(Of("icon"), files);
        Assert.Contains("LICENSE", files);
        Assert.Contains("THIRD-PARTY-NOTICES.md", files);
        Assert.Contains("CHANGELOG.md", files);
        // Neither intermediate files nor the tool of the build.
        Assert.DoesNotContain(files, static file => file.Contains("obj/", StringComparison.Ordinal) || file.Contains("Packaging", StringComparison.Ordinal) || file.EndsWith(".received.txt", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bill_of_materials_lists_what_the_package_needs(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PathOf(id));
        using JsonDocument bill = JsonDocument.Parse(package.GetEntry("bom.json")!.Open());

        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal((id, Consumer.Version), (
            bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString(),
            bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString()));
        string[] components = [.. bill.RootElement.GetProperty("components").EnumerateArray().Select(static component => component.GetProperty("purl").GetString()!)];
        Assert.Equal(id is "AmctGen" or "AmctGen.Schemas", components.Length == 0);
        Assert.All(components, static purl => Assert.Matches(@"^pkg:nuget/[\w.]+@\d+\.\d+\.\d+$", purl));
        if (id == "AmctGen.Cli")
        {
            Assert.Contains(components, static purl => purl.StartsWith("pkg:nuget/Spectre.Console@", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Assemblies_have_symbols_and_no_paths_of_the_machine(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PathOf(id));
        byte[] root = Encoding.UTF8.GetBytes(Consumer.RepositoryRoot());
        ZipArchiveEntry[] assemblies = [.. package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && entry.Name.StartsWith("amctgen", StringComparison.OrdinalIgnoreCase))];
        Assert.NotEmpty(assemblies);
        foreach (ZipArchiveEntry entry in assemblies)
        {
            using var content = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(content);
            }
            Assert.True(content.ToArray().AsSpan().IndexOf(root) < 0, $"{entry.FullName} contains the folder of the sources");
            content.Position = 0;
            using var assembly = new PEReader(content);
            DebugDirectoryEntry symbols = Assert.Single(assembly.ReadDebugDirectory(), static one => one.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            Assert.Contains(assembly.ReadDebugDirectory(), static one => one.Type == DebugDirectoryEntryType.Reproducible);
            using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
            MetadataReader reader = provider.GetMetadataReader();
            // The addresses of the sources, which a clone of a public host has, are for the same names.
            Assert.DoesNotContain(reader.CustomDebugInformation, handle =>
                reader.GetBlobBytes(reader.GetCustomDebugInformation(handle).Value).AsSpan().IndexOf(root) >= 0);
            Assert.All(reader.Documents, document =>
            {
                string name = reader.GetString(reader.GetDocument(document).Name);
                Assert.True(name.StartsWith("/_/", StringComparison.Ordinal) || !Path.IsPathRooted(name), name);
            });
        }
    }

    private static XElement Metadata(ZipArchive package, string id)
    {
        using Stream nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }
}
