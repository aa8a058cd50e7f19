using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Compilation;

namespace AmctGen.Cli.Projects;

/// <summary>
/// Finds the messages of files that no option names: the project that lists the file names it, otherwise the header of the file.
/// </summary>
/// <remarks>Projects and schemas are read once, however many files need them.</remarks>
/// <param name="arguments">The options, of which <c>-I</c> and <c>--proto</c> are used.</param>
/// <param name="context">Errors of schemas are reported here.</param>
internal sealed class FileSources(Arguments arguments, CommandContext context)
{
    private readonly Dictionary<string, ProjectIndex?> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaCompilation> _schemas = new(StringComparer.Ordinal);

    /// <summary>What is known about a file; null if nothing names its message.</summary>
    public FileSource? Find(FindingFile file)
    {
        DataHeader header = DataHeader.Read(file.Text);
        string? path = file.Path == "-" ? null : Path.GetFullPath(file.Path);
        ProjectIndex? project = path is null ? null : FindProject(Path.GetDirectoryName(path)!);
        bool isListed = path is not null && project?.Lists(path) == true;
        if (isListed && project!.OfFile(path!, "Message") is { } named)
        {
            return new FileSource
            {
                Message = named,
                Place = FindingPlace.StartOfFile,
                Schemas = SchemasOf(project),
                Project = project,
            };
        }
        if (header.Message is null)
        {
            return null;
        }
        string? missing = header.ProtoFile;
        return new FileSource
        {
            Message = header.Message,
            Place = FindingPlace.Of(header.MessageSpan, file.Lines),
            Schemas = isListed ? SchemasOf(project!) : FindSchemas(header, path, project, ref missing),
            Project = isListed ? project : null,
            MissingFile = isListed ? null : missing,
        };
    }

    private ProjectIndex? FindProject(string folder)
    {
        if (!_projects.TryGetValue(folder, out ProjectIndex? project))
        {
            try
            {
                project = ProjectIndex.FindAbove(folder);
            }
            catch (InvalidDataException exception)
            {
                context.ReportFile(ProjectIndex.PathAbove(folder)!, exception.Message);
            }
            _projects.Add(folder, project);
        }
        return project;
    }

    private SchemaCompilation SchemasOf(ProjectIndex project)
    {
        if (!_schemas.TryGetValue(project.Location, out SchemaCompilation? schemas))
        {
            schemas = ProjectSchemas.Compile(project);
            _schemas.Add(project.Location, schemas);
        }
        return schemas;
    }

    // The header's file; without one, AMCT's messages and then those of the project around the file.
    private SchemaCompilation? FindSchemas(DataHeader header, string? path, ProjectIndex? project, ref string? missing)
    {
        IReadOnlyList<string> files = arguments.All("--proto");
        IReadOnlyList<string> folders = arguments.All("-I");
        if (files.Count > 0)
        {
            missing = null;
            return Compile(files, folders);
        }
        if (header.ProtoFile is { } proto)
        {
            string? folder = folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, proto)));
            if (folder is not null)
            {
                missing = null;
                return Compile([proto], folders);
            }
            if (RootAbove(path, proto) is { } root)
            {
                missing = null;
                return Compile([root == "." ? proto : Path.Combine(root, proto)], [.. folders, root]);
            }
        }
        return BuiltInMessages.All.Exists(host => host.IsNamed(header.Message!)) || project is null ? null : SchemasOf(project);
    }

    private SchemaCompilation Compile(IReadOnlyList<string> files, IReadOnlyList<string> folders)
    {
        string key = string.Join('\n', [.. files, "", .. folders]);
        if (!_schemas.TryGetValue(key, out SchemaCompilation? compiled))
        {
            var schemas = new SchemaFiles(folders);
            foreach (string file in files)
            {
                schemas.Add(file);
            }
            compiled = schemas.Compile(keepsModels: true);
            schemas.Report(compiled, context);
            _schemas.Add(key, compiled);
        }
        return compiled;
    }

    // A header names the file as an import does: from a folder above that nothing else names.
    private static string? RootAbove(string? path, string proto)
    {
        for (string? folder = path ?? Path.Combine(Directory.GetCurrentDirectory(), "-"); folder is not null;)
        {
            folder = Path.GetDirectoryName(folder);
            if (folder is not null && File.Exists(Path.Combine(folder, proto)))
            {
                string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
                return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
            }
        }
        return null;
    }
}
