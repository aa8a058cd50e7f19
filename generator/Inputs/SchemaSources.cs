using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Names;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Inputs;

/// <summary>Reads the .proto files of a build, with its settings for them.</summary>
internal static class SchemaSources
{
    private const string Public = "Public";
    private const string Internal = "Internal";

    public static SchemaSource Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? importRoots = BuildSettings.Of(options, file, BuildSettings.ImportRoot);
        string? projectFolder = BuildSettings.ProjectFolder(options);
        string? namespaceName = BuildSettings.Of(options, file, BuildSettings.Namespace);
        SourceText? text = file.GetText(cancellation);
        SourceFile proto = Read(file.Path, ImportPaths.Of(file.Path, importRoots, projectFolder), text);
        DiagnosticInfo? problem = text is null
            ? DiagnosticInfo.OfFile(LimitDiagnostics.FileUnreadable, file.Path, DiagnosticArgument.Path(file.Path))
            : null;
        string? access = BuildSettings.Of(options, file, BuildSettings.Access);
        bool isInternal = string.Equals(access, Internal, StringComparison.OrdinalIgnoreCase);
        return new SchemaSource(proto, new LinkSettings(namespaceName) { IsInternal = isInternal }, problem)
        {
            ImportRoots = new EquatableArray<string>(ImportPaths.Split(importRoots)),
            SettingProblems = ProblemsOf(file.Path, namespaceName, access),
        };
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The path that diagnostics print.</param>
    /// <param name="importPath">The path under which other files import this one.</param>
    /// <param name="text">The text; null if the file cannot be read.</param>
    public static SourceFile Read(string path, string importPath, SourceText? text)
    {
        byte[] bytes = text is null ? [] : SourceBytes.Of(text);
        return new SourceFile(path, importPath, FileEncoding.ToUtf8(bytes), text is null ? null : SourceBytes.Find(text, bytes));
    }

    private static EquatableArray<DiagnosticInfo> ProblemsOf(string path, string? namespaceName, string? access)
    {
        var problems = new List<DiagnosticInfo>();
        if (namespaceName is not null && CSharpNames.EscapeNamespace(namespaceName) is null)
        {
            problems.Add(DiagnosticInfo.OfFile(BuildDiagnostics.InvalidNamespace, path, namespaceName));
        }
        if (access is not null && !string.Equals(access, Internal, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(access, Public, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(UnknownAccess(path, access));
        }
        return new EquatableArray<DiagnosticInfo>([.. problems]);
    }

    private static DiagnosticInfo UnknownAccess(string path, string access)
    {
        MessageText? hint = Suggestions.Hint(access, [Public, Internal]);
        return DiagnosticInfo.OfFile(BuildDiagnostics.UnknownAccess, path, access, hint ?? ": write Public or Internal");
    }
}
