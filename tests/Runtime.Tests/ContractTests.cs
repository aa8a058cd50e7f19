using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace AmctGen.Runtime.Tests;

/// <summary>
/// Generated code that was compiled against an earlier build of the runtime still runs, as long as its contract version is served.
/// </summary>
public class ContractTests
{
    private static readonly string s_folder = Path.Combine(Corpus.RepositoryRoot, "tests", "Corpus", "contract");

    // The generator refuses the others.
    public static TheoryData<string> Versions { get; } =
        new(Directory.EnumerateDirectories(s_folder, "v*").Select(static folder => Path.GetFileName(folder)!).Where(IsServed));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Generated_code_of_a_served_version_runs_and_gives_the_same_answers(string version)
    {
        var context = new AssemblyLoadContext(version, isCollectible: true);
        Assembly compiled = context.LoadFromAssemblyPath(Path.Combine(s_folder, version, "Contract.dll"));

        string answers = (string)compiled.GetType("Contract.Program")!.GetMethod("Run")!.Invoke(null, null)!;

        string recorded = Path.Combine(s_folder, version, "answers.txt");
        Assert.Equal(File.ReadAllText(recorded).ReplaceLineEndings("\n"), answers);
    }

    [Fact]
    public void The_assembly_references_no_newer_runtime_than_this_one()
    {
        string path = Path.Combine(s_folder, $"v{ContractVersion.Current}", "Contract.dll");
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyReference reference = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Single(one => metadata.GetString(one.Name) == "AmctGen.Runtime");

        Assert.True(reference.Version <= typeof(IMessage).Assembly.GetName().Version, $"{reference.Version}");
    }

    [Fact]
    public void The_current_version_is_among_them() => Assert.True(Directory.Exists(Path.Combine(s_folder, $"v{ContractVersion.Current}")));

    private static bool IsServed(string folder) => int.Parse(folder.AsSpan(1), CultureInfo.InvariantCulture) is >= ContractVersion.Oldest and <= ContractVersion.Current;
}
