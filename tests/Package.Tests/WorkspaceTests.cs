using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Package.Tests;

/// <summary>Findings in an editor: a project with the package is opened, and its files are changed in memory.</summary>
[Collection(PackageCollection.Name)]
public sealed class WorkspaceTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        import "buf/validate/validate.proto";
        message Server {
          required string host = 1;
          optional uint32 port = 2 [(buf.validate.field).uint32.gte = 1024];
        }
        """;

    private const string Program = """
        using Shop;

        Server server = Server.CreateBuilder("a").WithPort(2048).Build();
        """;

    private const string Data = "host: \"a\"\nport: 2048\n";

    [Fact]
    public async Task Findings_appear_and_vanish_while_files_are_edited()
    {
        string folder = consumer.Create(
            "Edited",
            ("server.proto", Proto),
            ("server.cfg", Data),
            ("Program.cs", Program),
            ("Directory.Build.props", """<Project><ItemGroup><AmctGenConfig Include="server.cfg" Message="Server" /></ItemGroup></Project>"""));
        (int exitCode, string output) = Consumer.Run(folder, "restore");
        Assert.True(exitCode == 0, output);
        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        Project project = await workspace.OpenProjectAsync(Path.Combine(folder, "Edited.csproj"));

        Assert.Empty(await Findings(project));

        Project wrongData = WithAdditional(project, "server.cfg", Data.Replace("2048", "2000\nhots: \"b\"", StringComparison.Ordinal));
        Assert.Equal(["server.cfg(3,1): AMCT5010"], await Findings(wrongData));

        Project lowPort = WithAdditional(wrongData, "server.cfg", Data.Replace("2048", "80", StringComparison.Ordinal));
        Assert.Equal(["server.cfg(2,7): AMCT5031"], await Findings(lowPort));

        Project lowLimit = WithAdditional(lowPort, "server.proto", Proto.Replace("1024", "80", StringComparison.Ordinal));
        Assert.Empty(await Findings(lowLimit));

        Project highLimit = WithAdditional(lowLimit, "server.proto", Proto.Replace("1024", "4096", StringComparison.Ordinal));
        Assert.Equal(["Program.cs(3,52): AMCT4011", "server.cfg(2,7): AMCT5031"], await Findings(highLimit));

        Project highPort = WithProgram(highLimit, Program.Replace("2048", "5000", StringComparison.Ordinal));
        Assert.Equal(["server.cfg(2,7): AMCT5031"], await Findings(highPort));

        Project withoutField = WithAdditional(highPort, "server.proto", Proto.Replace("optional uint32 port", "optional uint32 gate", StringComparison.Ordinal));
        Assert.Contains("server.cfg(2,1): AMCT5010", await Findings(withoutField));

        Project restored = WithAdditional(WithAdditional(WithProgram(withoutField, Program), "server.proto", Proto), "server.cfg", Data);
        Assert.Empty(await Findings(restored));
    }

    private static Project WithAdditional(Project project, string name, string text)
    {
        TextDocument document = project.AdditionalDocuments.Single(document => Path.GetFileName(document.FilePath) == name);
        return project.Solution.WithAdditionalDocumentText(document.Id, SourceText.From(text)).GetProject(project.Id)!;
    }

    private static Project WithProgram(Project project, string text)
    {
        Document document = project.Documents.Single(static document => Path.GetFileName(document.FilePath) == "Program.cs");
        return document.WithText(SourceText.From(text)).Project;
    }

    private static async Task<string[]> Findings(Project project)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. project.AnalyzerReferences
            .Where(static reference => Path.GetFileName(reference.FullPath) == "AmctGen.Generator.dll")
            .SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        Assert.NotEmpty(analyzers);
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return [.. found
            .Where(static one => one.Id.StartsWith("AMCT", StringComparison.Ordinal) || one.Id == "AD0001")
            .Select(static one => one.Location.GetLineSpan() is var span
                ? $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {one.Id}"
                : one.Id)
            .Order(StringComparer.Ordinal)];
    }
}
