using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator;

/// <summary>Decides the names and types of the generated properties for data files.</summary>
internal static class TextConfigs
{
    /// <summary>The name of the generated class.</summary>
    public const string ClassName = "TextConfigs";

    private static readonly string[] s_reserved =
        [ClassName, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>
    /// The properties, in the order of the files. Files whose message is not found are left out: the analyzer reports them.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="table">The schemas.</param>
    public static Parsed<EquatableArray<TextConfigModel>> Create(IReadOnlyCollection<TypedFile> files, ImportTable table)
    {
        var models = new List<TextConfigModel>();
        var problems = new List<DiagnosticInfo>();
        var taken = s_reserved.ToDictionary(static name => name, static _ => "", StringComparer.Ordinal);
        Dictionary<string, string> types = files.Count == 0 ? [] : IndexTypes(table);
        foreach (TypedFile file in files)
        {
            List<string> found = MessageNames.Find(file.MessageName, types.Keys);
            if (found.Count != 1 || models.Exists(model => model.Path == file.Path))
            {
                continue;
            }
            string stem = file.ShownPath.Substring(file.ShownPath.LastIndexOf('/') + 1);
            string name = CSharpNames.ToPascalCase(stem.LastIndexOf('.') is > 0 and int dot ? stem.Substring(0, dot) : stem);
            name = Array.IndexOf(s_reserved, name) < 0 ? name : name + "_";
            string[] members = [name, LocationsOf(name), LoaderOf(name)];
            if (Array.Find(members, taken.ContainsKey) is { } clash)
            {
                problems.Add(DiagnosticInfo.OfFile(
                    DataDiagnostics.PropertyClash, file.Path, clash, DiagnosticArgument.Path(taken[clash])));
                continue;
            }
            foreach (string member in members)
            {
                taken.Add(member, file.ShownPath);
            }
            models.Add(new TextConfigModel
            {
                Path = file.Path,
                ShownPath = file.ShownPath,
                Name = name,
                TypeName = types[found[0]],
                IsMerge = file.IsMerge,
                Namespace = file.Namespace,
            });
        }
        return new(new EquatableArray<TextConfigModel>([.. models]), new EquatableArray<DiagnosticInfo>([.. problems]));
    }

    /// <summary>The name of the property with the locations.</summary>
    public static string LocationsOf(string name) => name + "Locations";

    /// <summary>The name of the method that reads the configuration from a file.</summary>
    public static string LoaderOf(string name) => "Load" + name;

    // The C# types of all messages by full name.
    private static Dictionary<string, string> IndexTypes(ImportTable table)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in table.Paths)
        {
            if (table.Find(path) is { HasTypes: true } file)
            {
                Add(file.Messages, types);
            }
        }
        return types;
    }

    private static void Add(EquatableArray<MessageExport> messages, Dictionary<string, string> types)
    {
        foreach (MessageExport message in messages)
        {
            types[message.FullName] = message.TypeName;
            Add(message.Messages, types);
        }
    }
}
