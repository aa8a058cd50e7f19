namespace AmctGen.Runtime.Tests;

/// <summary>Finds test data that may be next to the repository. Tests that need it state so and return if it is not there.</summary>
internal static class Corpus
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The path of a file in the folder next to the repository; null if there is none.</summary>
    public static string? Find(params string[] parts)
    {
        string root = Environment.GetEnvironmentVariable("AMCTGEN_CORPUS") ?? Path.Combine(RepositoryRoot, "..", "shared");
        string path = Path.Combine([root, .. parts]);
        return Path.Exists(path) ? path : null;
    }

    private static string FindRepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AmctGen.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("the tests do not run inside the repository");
    }
}
