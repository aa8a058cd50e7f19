using AmctGen.Cli.Calls;
using AmctGen.Text;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AmctGen.Cli.Projects;

/// <summary>
/// The files that the words of a call select: files, folders with everything below, and patterns such as <c>configs/**/*.cfg</c>.
/// </summary>
internal sealed class FileSelection
{
    private static readonly string[] s_extensions =
        [".cfg", ".prototxt", ".pbtxt", ".textproto", ".txtpb", ".textpb", ".pb.txt", ".ascii", ".asciipb"];

    private static readonly string s_nothing = $"the folder contains no text-format file ({string.Join(", ", s_extensions)})";

    // Files that a build or a package manager has written.
    private static readonly string[] s_skipped = ["bin", "obj", "node_modules"];

    private readonly List<(string Path, bool IsNamed)> _files = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private FileSelection()
    {
    }

    /// <summary>The files in the order of the words; whether a word names the file itself, or a folder or pattern selects it.</summary>
    public IReadOnlyList<(string Path, bool IsNamed)> Files => _files;

    /// <summary>Whether a word is a folder or a pattern.</summary>
    public bool HasPatterns { get; private set; }

    /// <summary>Whether each folder and each pattern selects a file; if not, this is reported.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Finds the files.</summary>
    public static FileSelection Find(IEnumerable<string> words, CommandContext context)
    {
        var selection = new FileSelection();
        foreach (string word in words)
        {
            if (word.AsSpan().IndexOfAny('*', '?') >= 0 && !File.Exists(word))
            {
                selection.Add(word, Match(word), "no file matches this pattern", context);
            }
            else if (Directory.Exists(word))
            {
                selection.Add(word, [.. Below(word), .. Listed(word)], s_nothing, context);
            }
            else
            {
                selection._paths.Add(word);
                selection._files.Add((word, IsNamed: true));
            }
        }
        return selection;
    }

    private void Add(string word, IEnumerable<string> found, string problem, CommandContext context)
    {
        string[] files = [.. found.Order(StringComparer.Ordinal)];
        HasPatterns = true;
        if (files.Length == 0)
        {
            context.ReportFile(word, problem);
            IsComplete = false;
        }
        _files.AddRange(files.Where(_paths.Add).Select(static file => (file, false)));
    }

    private static IEnumerable<string> Below(string folder)
    {
        var options = new EnumerationOptions
        {
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        foreach (string file in Directory.EnumerateFiles(folder, "*", options))
        {
            if (Array.Exists(s_extensions, extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Plain(file);
            }
        }
        // A link can lead to a folder above.
        foreach (DirectoryInfo inner in new DirectoryInfo(folder).EnumerateDirectories("*", options)
            .Where(static inner => inner.LinkTarget is null && Array.IndexOf(s_skipped, inner.Name) < 0))
        {
            foreach (string file in Below(Path.Combine(folder, inner.Name)))
            {
                yield return file;
            }
        }
    }

    // The data files of a project can have any extension.
    private static IEnumerable<string> Listed(string folder)
    {
        string full = Path.GetFullPath(folder);
        try
        {
            ProjectIndex? project = ProjectIndex.FindAbove(full);
            string prefix = full.EndsWith(Path.DirectorySeparatorChar) ? full : full + Path.DirectorySeparatorChar;
            return project is null ? [] : project.Files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)
                && project.OfFile(file, "Message") is not null && File.Exists(file))
                .Select(file => Plain(Path.Combine(folder, file[prefix.Length..])));
        }
        catch (InvalidDataException)
        {
            // Reported for the first file that the project could list.
            return [];
        }
    }

    private static IEnumerable<string> Match(string pattern)
    {
        string[] steps = pattern.Replace('\\', '/').Split('/');
        int fixedSteps = Array.FindIndex(steps, static step => step.AsSpan().IndexOfAny('*', '?') >= 0);
        string folder = string.Join('/', steps[..fixedSteps]);
        string root = folder.Length > 0 || fixedSteps == 0 ? folder : "/";
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', steps[fixedSteps..]));
        var info = new DirectoryInfo(root.Length == 0 ? "." : root);
        return info.Exists
            ? matcher.Execute(new DirectoryInfoWrapper(info)).Files.Select(match => Plain(Path.Combine(root, match.Path)))
            : [];
    }

    // The paths that a user would type.
    private static string Plain(string path)
    {
        string slashed = path.Replace('\\', '/');
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
    }
}
