using System.Security.Cryptography;

namespace AmctGen.Package.Tests;

/// <summary>Two builds of one commit in two folders are the same package, byte by byte.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReproducibleTests(Consumer consumer)
{
    [Fact]
    public void Two_builds_are_byte_identical()
    {
        string root = Consumer.RepositoryRoot();
        Assert.True(Path.Exists(Path.Combine(root, ".git")), "the test clones the repository, and there is none");
        string[] hashes = [.. new[] { "first", "the second one" }.Select(name =>
        {
            string folder = Path.Combine(consumer.Folder("reproducible"), name);
            (int exitCode, string output) = Consumer.RunProgram("git", root, "clone", "--quiet", root, folder);
            Assert.True(exitCode == 0, output);
            (exitCode, output) = Consumer.Run(folder, "pack", "runtime/AmctGen.Runtime.csproj", "-c", "Release", "-o", "artifacts");
            Assert.True(exitCode == 0, output);
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Assert.Single(Directory.GetFiles(Path.Combine(folder, "artifacts"))))));
        })];

        Assert.Equal(hashes[0], hashes[1]);
    }
}
