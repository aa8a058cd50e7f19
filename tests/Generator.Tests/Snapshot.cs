using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Tests;

/// <summary>Compares a text with a file next to the test, by the file conventions of Verify.</summary>
internal static class Snapshot
{
    /// <summary>Fails if <c>Class.Method#hint.verified.cs</c> differs, and writes the text to <c>.received.cs</c>.</summary>
    public static void Match(string text, string hint, [CallerFilePath] string path = "", [CallerMemberName] string method = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{method}#{hint}");
        string verifiedPath = stem + ".verified.cs";
        string receivedPath = stem + ".received.cs";
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == text)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, text);
        Assert.Fail(verified is null
            ? $"there is no '{Path.GetFileName(verifiedPath)}': look at '{receivedPath}' and rename it if it is right"
            : $"'{receivedPath}' differs from the verified file: compare them, and rename it over the other if it is right");
    }
}
