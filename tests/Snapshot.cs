using System.Runtime.CompilerServices;
using DiffEngine;

namespace AmctGen.Tests;

/// <summary>Compares a text with a file beside the test, by the file conventions of Verify.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Fails if <c>Class.Method#hint.verified.cs</c> differs, leaves the text in <c>.received.cs</c> and opens a diff tool if there is one.
    /// </summary>
    /// <param name="text">The text to compare.</param>
    /// <param name="hint">Tells the files of one test apart.</param>
    /// <param name="extension">The extension of the file, with its dot.</param>
    /// <param name="path">The file of the test. Filled in by the compiler.</param>
    /// <param name="method">The test. Filled in by the compiler.</param>
    public static void Match(
        string text, string hint, string extension = ".cs", [CallerFilePath] string path = "", [CallerMemberName] string method = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{method}#{hint}");
        string verifiedPath = stem + ".verified" + extension;
        string receivedPath = stem + ".received" + extension;
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == text)
        {
            File.Delete(receivedPath);
            return;
        }
        File.WriteAllText(receivedPath, text);
        if (verified is not null && !DiffRunner.Disabled)
        {
            DiffRunner.Launch(receivedPath, verifiedPath);
        }
        Assert.Fail(verified is null
            ? $"there is no '{Path.GetFileName(verifiedPath)}': look at '{receivedPath}' and rename it if it is right"
            : $"'{receivedPath}' differs from the verified file: compare them, and rename it over the other if it is right");
    }
}
