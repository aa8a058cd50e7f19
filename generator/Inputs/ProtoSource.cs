using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Inputs;

/// <summary>A .proto file of the build: its text, and what the build says about it.</summary>
/// <param name="Text">The text; empty where it cannot be read.</param>
/// <param name="Settings">What the build says.</param>
/// <param name="Problem">Why the file is left out; null where it is not.</param>
internal sealed record ProtoSource(ProtoText Text, LinkSettings Settings, DiagnosticInfo? Problem)
{
    private const string Public = "Public";
    private const string Internal = "Internal";

    /// <summary>The import roots that the build names for the file.</summary>
    public EquatableArray<string> ImportRoots { get; init; }

    /// <summary>What is wrong with what the build says about the file. The file is compiled all the same.</summary>
    public EquatableArray<DiagnosticInfo> SettingProblems { get; init; }

    public static ProtoSource Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        string? importRoots = BuildSettings.Of(options, file, BuildSettings.ImportRoot);
        string? projectFolder = BuildSettings.ProjectFolder(options);
        string? namespaceName = BuildSettings.Of(options, file, BuildSettings.Namespace);
        SourceText? text = file.GetText(cancellation);
        byte[] bytes = text is null ? [] : SourceBytes.Of(text);
        var proto = new ProtoText(file.Path, ImportPaths.Of(file.Path, importRoots, projectFolder), FileEncoding.ToUtf8(bytes), text is null ? null : SourceBytes.Find(text, bytes));
        DiagnosticInfo? problem = text is null ? DiagnosticInfo.OfFile(LimitDiagnostics.FileUnreadable, file.Path, DiagnosticArgument.Path(file.Path)) : null;
        string? access = BuildSettings.Of(options, file, BuildSettings.Access);
        bool isInternal = string.Equals(access, Internal, StringComparison.OrdinalIgnoreCase);
        return new ProtoSource(proto, new LinkSettings(namespaceName) { IsInternal = isInternal }, problem)
        {
            ImportRoots = new EquatableArray<string>(ImportPaths.Split(importRoots)),
            SettingProblems = ProblemsOf(file.Path, namespaceName, access),
        };
    }

    private static EquatableArray<DiagnosticInfo> ProblemsOf(string path, string? namespaceName, string? access)
    {
        var problems = new List<DiagnosticInfo>();
        if (namespaceName is not null && NameRules.EscapeNamespace(namespaceName) is null)
        {
            problems.Add(DiagnosticInfo.OfFile(BuildDiagnostics.InvalidNamespace, path, namespaceName));
        }
        if (access is not null && !string.Equals(access, Internal, StringComparison.OrdinalIgnoreCase) && !string.Equals(access, Public, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(UnknownAccess(path, access));
        }
        return new EquatableArray<DiagnosticInfo>([.. problems]);
    }

    private static DiagnosticInfo UnknownAccess(string path, string access)
    {
        MessageText? hint = NearNames.Hint(access, [Public, Internal]);
        return DiagnosticInfo.OfFile(BuildDiagnostics.UnknownAccess, path, access, hint ?? ": write Public or Internal");
    }

    /// <summary>Parses the file.</summary>
    public Parsed<ProtoFileSyntax> Parse(CancellationToken cancellation)
    {
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(Text, cancellation);
        return SettingProblems.IsEmpty
            ? parsed
            : parsed with { Diagnostics = new EquatableArray<DiagnosticInfo>([.. SettingProblems, .. parsed.Diagnostics]) };
    }

    /// <summary>Marks the files that share their import path, or what is made of it, with one listed before.</summary>
    public static ImmutableArray<ProtoSource> MarkDuplicates(ImmutableArray<ProtoSource> sources, CancellationToken cancellation)
    {
        // The driver compares hint names ignoring case, and one that comes twice would end the whole generator.
        var firstByHintName = new Dictionary<string, ProtoSource>(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<ProtoSource>.Builder marked = ImmutableArray.CreateBuilder<ProtoSource>(sources.Length);
        foreach (ProtoSource source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            string hintName = HintNames.Create(source.Text.ImportPath);
            if (!firstByHintName.TryGetValue(hintName, out ProtoSource? first))
            {
                firstByHintName.Add(hintName, source);
                marked.Add(source);
                continue;
            }
            marked.Add(source with
            {
                Problem = DiagnosticInfo.OfFile(LimitDiagnostics.SameImportPath, source.Text.Path, DiagnosticArgument.Path(source.Text.Path), DiagnosticArgument.Path(source.Text.ImportPath), DiagnosticArgument.Path(first.Text.Path)),
            });
        }
        return marked.MoveToImmutable();
    }
}
