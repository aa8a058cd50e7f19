using System.Text.RegularExpressions;

namespace Packaging;

/// <summary>
/// The Markdown files of a package. In the repository, their links are relative paths there. In the package, a link leads to a file of the
/// package, or to the address of the repository.
/// </summary>
/// <param name="root">The folder of the repository.</param>
/// <param name="address">The address of that folder on the web.</param>
/// <param name="files">The files of the package.</param>
/// <param name="isForGallery">Whether all links of the first page lead to the address, because a gallery shows that page alone.</param>
internal sealed partial class PackedPages(string root, string address, IEnumerable<PackedFile> files, bool isForGallery)
{
    private const string FirstPage = "README.md";

    private readonly string _root = Path.GetFullPath(root);
    private readonly string _address = address.TrimEnd('/') + "/";
    private readonly PackedFile[] _files = [.. files.DistinctBy(static file => file.Target)];

    /// <summary>Writes the pages below a folder, under their paths in the package.</summary>
    public void Write(string folder)
    {
        foreach (PackedFile page in _files.Where(static file => Path.GetExtension(file.Target) == ".md"))
        {
            string path = Path.Combine(folder, page.Target);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Rewrite(page));
        }
    }

    private string Rewrite(PackedFile page)
    {
        bool isCode = false;
        string text = Comment().Replace(File.ReadAllText(page.Source).ReplaceLineEndings("\n"), "");
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            return isCode || isFence ? line : Link().Replace(line, link => $"]({Lead(link.Groups[1].Value, page)})");
        }));
    }

    private string Lead(string link, PackedFile page)
    {
        string path = link.Split('#')[0];
        if (path.Length == 0 || link.Contains("://", StringComparison.Ordinal))
        {
            return link;
        }
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Source)!, path)));
        if (!Path.Exists(target))
        {
            throw new InvalidOperationException($"{page.Source}: the link '{link}' leads nowhere");
        }
        string place = link[path.Length..];
        PackedFile? packed = Array.Find(_files, file => file.Source == target);
        return packed is null || (isForGallery && page.Target == FirstPage)
            ? _address + Path.GetRelativePath(_root, target).Replace('\\', '/') + place
            : Path.GetRelativePath(Path.GetDirectoryName("/" + page.Target)!, "/" + packed.Target).Replace('\\', '/') + place;
    }

    // For tests of the pages; a gallery that allows no HTML would show them.
    [GeneratedRegex("^<!--.*?-->\n+", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
