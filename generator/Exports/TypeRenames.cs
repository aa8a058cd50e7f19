using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>Finds types that would have the same full name in C# as a type of another file or as a namespace.</summary>
/// <remarks>
/// Files are processed in the ordinal order of their import paths: the first keeps its names, and names in later ones get an underscore at
/// the end.
/// </remarks>
internal static class TypeRenames
{
    public static EquatableArray<TypeRename> Find(IEnumerable<TopLevelTypes> files)
    {
        TopLevelTypes[] ordered = [.. files.OrderBy(static file => file.ImportPath, StringComparer.Ordinal)];
        HashSet<string> taken = Namespaces(ordered);
        var renames = new List<TypeRename>();
        foreach (TopLevelTypes file in ordered)
        {
            string[] clashing = [.. file.Names.Where(name => !taken.Add(FullName(file, name)))];
            foreach (string name in clashing)
            {
                string newName = name + "_";
                while (!taken.Add(FullName(file, newName)))
                {
                    newName += "_";
                }
                renames.Add(new TypeRename(file.ImportPath, name, newName));
            }
        }
        return new EquatableArray<TypeRename>([.. renames]);
    }

    /// <summary>Determines the renamed types of a file.</summary>
    public static EquatableArray<DiagnosticInfo> Describe(ProtoFileSyntax syntax, FileExports file, EquatableArray<TypeRename> renames)
    {
        var found = new List<DiagnosticInfo>();
        List<MessageSyntax> messages = NestedMessages.Of(syntax);
        foreach (TypeRename rename in renames)
        {
            for (int i = 0; i < messages.Count; i++)
            {
                Describe(rename, messages[i].Name, file.Messages[i].Name, file.Messages[i].TypeName);
            }
            for (int i = 0; i < syntax.Enums.Length; i++)
            {
                Describe(rename, syntax.Enums[i].Name, file.Enums[i].Name, file.Enums[i].TypeName);
            }
        }
        return new EquatableArray<DiagnosticInfo>([.. found]);

        void Describe(TypeRename rename, NameSyntax name, string typeName, string fullName)
        {
            if (typeName == rename.NewName)
            {
                found.Add(DiagnosticInfo.Create(
                    NameDiagnostics.TypeRenamed, syntax.Text, name.Span, name.Text, fullName.Substring("global::".Length)));
            }
        }
    }

    /// <summary>The renames of one file as text: <c>Order=Order_;Line=Line_</c>.</summary>
    public static string Format(EquatableArray<TypeRename> renames) =>
        string.Join(";", renames.Select(static rename => rename.Name + "=" + rename.NewName));

    /// <summary>Parses the renames of a text.</summary>
    public static EquatableArray<TypeRename> Parse(string importPath, string text) => new(
        [.. text.Split(';').Select(static rename => rename.Split('=')).Where(static names => names.Length == 2)
            .Select(names => new TypeRename(importPath, names[0], names[1]))]);

    private static string FullName(TopLevelTypes file, string name) => file.Namespace + "." + name;

    private static HashSet<string> Namespaces(TopLevelTypes[] files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (TopLevelTypes file in files)
        {
            for (string name = file.Namespace; name.Length > 0 && names.Add(name); name = FullNames.Parent(name))
            {
            }
        }
        return names;
    }
}
