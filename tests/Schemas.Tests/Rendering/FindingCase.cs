using System.Text;
using System.Text.RegularExpressions;
using AmctGen.Generator.Diagnostics;

namespace AmctGen.Schemas.Tests.Rendering;

/// <summary>A call of the command that reports a kind of finding, with its files.</summary>
/// <param name="Id">The kind of finding.</param>
/// <param name="Call">The words of the call.</param>
/// <param name="Files">The files; words of the call that are names of files mean these.</param>
internal sealed record FindingCase(string Id, string[] Call, Dictionary<string, string> Files)
{
    // A model of one convolution: w is 4x2x3x3, and all bytes are ASCII.
    private const string Onnx = "\b\b:4\n\u0016\n\u0001x\n\u0001w\u0012\u0001y\u001A\u0005conv1\"\u0004Conv\u0012\u0001g*\r\b\u0004\b\u0002\b\u0003\b\u0003\u0010\u0001B\u0001wZ\u0003\n\u0001xb\u0003\n\u0001y";

    private static readonly string s_pages = Path.Combine(Amctgen.Root, "generator", "docs");

    /// <summary>The cases: those of the list, and the first examples of the help pages about .proto files.</summary>
    public static FindingCase[] All { get; } = [.. Listed().Concat(Pages()).OrderBy(static one => one.Id, StringComparer.Ordinal)];

    /// <summary>Calls the command.</summary>
    /// <param name="amctgen">The folder of the files.</param>
    /// <param name="form">The form of the findings.</param>
    /// <param name="language">The language of the findings.</param>
    public string[] Run(Amctgen amctgen, string form, string language = "en")
    {
        foreach ((string name, string text) in Files)
        {
            amctgen.Write(name, text);
        }
        string[] words = [.. Call.Select(word => word.Contains('.', StringComparison.Ordinal) && !word.StartsWith("t.", StringComparison.Ordinal) || Files.Keys.Any(name => name.StartsWith(word + "/", StringComparison.Ordinal)) ? Path.Combine(amctgen.Folder, word == "." ? "" : word) : word)];
        return amctgen.Run([.. words, "--diagnostics", form, "--lang", language]).Errors;
    }

    private static IEnumerable<FindingCase> Listed()
    {
        string text = File.ReadAllText(Path.Combine(Amctgen.Root, "tests", "Schemas.Tests", "Rendering", "cases.txt")).ReplaceLineEndings("\n");
        string[] parts = text.Split("\n== ");
        Dictionary<string, string> shared = FilesOf(parts[0]);
        foreach (string part in parts[1..])
        {
            string[] words = part.Split('\n', 2)[0].Split(' ');
            yield return new FindingCase(words[0], words[1..], new(shared.Concat(FilesOf(part)).Concat(LongFiles(words[0]))));
        }
    }

    // Files that would be too long for the list, or that are not text.
    private static Dictionary<string, string> LongFiles(string id) => id switch
    {
        "AMCT5055" => new() { ["net.onnx"] = Onnx },
        "AMCT9001" => new() { ["deep.proto"] = Repeat("message A { ", 40) + Repeat("} ", 40) },
        "AMCT9010" => new() { ["deep.txt"] = Repeat("m { ", 120) + Repeat("} ", 120) },
        "AMCT9042" => new() { ["wide.proto"] = "syntax = \"proto3\";\nmessage Wide {\n" + string.Concat(Enumerable.Range(1, 10_001).Select(static i => $"  int32 f{i} = {i};\n")) + "}\n" },
        _ => [],
    };

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static Dictionary<string, string> FilesOf(string part) => part.Split("\n-- ").Skip(1)
        .Select(static file => file.Split('\n', 2)).ToDictionary(static file => file[0], static file => file[1] + "\n");

    private static IEnumerable<FindingCase> Pages()
    {
        HashSet<string> listed = [.. Listed().Select(static one => one.Id)];
        return FindingKinds.All.Select(static kind => kind.Id).Where(id => id[4] is '1' or '2' or '3' && !listed.Contains(id)).Select(static id =>
        {
            string page = File.ReadAllText(Path.Combine(s_pages, id + ".md")).ReplaceLineEndings("\n");
            string example = Regex.Match(page, "```proto\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
            return new FindingCase(id, ["compile", "-I", ".", "test.proto"], new() { ["test.proto"] = example });
        });
    }
}
