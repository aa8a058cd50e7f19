using System.Globalization;
using System.Text.RegularExpressions;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>A folder of .proto files that import each other by their paths below it.</summary>
internal sealed class ProtoTree
{
    private ProtoTree(string root, string[] files)
    {
        Root = root;
        Files = files;
    }

    public string Root { get; }

    /// <summary>The import paths of the files to generate from.</summary>
    public string[] Files { get; }

    /// <summary>Opens <c>folder</c>, or <c>folder=500</c> for that many files, spread evenly.</summary>
    public static ProtoTree Open(string description)
    {
        string[] parts = description.Split('=');
        string root = Path.GetFullPath(parts[0]);
        string[] all = [.. Directory.GetFiles(root, "*.proto", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        int count = parts.Length > 1 ? Math.Min(all.Length, int.Parse(parts[1], CultureInfo.InvariantCulture)) : all.Length;
        return new ProtoTree(root, [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Length / count)])]);
    }

    /// <summary>Runs the generator on the files and what they import.</summary>
    public GeneratorRun Generate(IEnumerable<string> importPaths, string source = "")
    {
        var options = new TestOptions(new() { ["build_property.ProjectDir"] = Root + "/", ["build_property.AmctGenImportRoot"] = Root });
        return GeneratorRun.Create(Texts(importPaths).Select(file => new ProtoFile(Path.Combine(Root, file.Key), file.Value)), source, options: options, tracksStages: false);
    }

    /// <summary>The texts of the files and of what they import, by import path.</summary>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> importPaths)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(importPaths);
        while (waiting.TryDequeue(out string? importPath))
        {
            string path = Path.Combine(Root, importPath);
            if (texts.ContainsKey(importPath) || !File.Exists(path))
            {
                continue;
            }
            string text = File.ReadAllText(path);
            texts.Add(importPath, text);
            foreach (Match import in Regex.Matches(text, @"^\s*import\s+(?:(?:public|weak|option)\s+)?[""']([^""']+)[""']", RegexOptions.Multiline))
            {
                waiting.Enqueue(import.Groups[1].Value);
            }
        }
        return texts;
    }
}
