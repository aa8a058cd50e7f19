using System.Collections.Concurrent;
using System.Text;
using AmctGen.Cli.Calls;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Model;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>AMCT's schemas as data: the command contains the .proto files.</summary>
internal static class AmctSchemas
{
    /// <summary>The name that stands for all schemas.</summary>
    public const string All = "all";

    private const string Folder = "amct/";

    // The files that every schema can import, and that people write: the options of features, and the description of a network.
    private const string OptionsFolder = "amctgen/";

    private static readonly ConcurrentDictionary<string, ResolverModel?> s_features = new(StringComparer.Ordinal);

    /// <summary>The features of a message; null if it is not one of AMCT's, or declares none.</summary>
    public static ResolverModel? FindFeatures(MessageShape shape) => s_features.GetOrAdd(shape.FullName, Compile);

    /// <summary>The names of the schemas: those of the files, without the extension.</summary>
    public static IEnumerable<string> Names => Paths.Select(NameOf);

    private static IEnumerable<string> Paths => ResourcePaths.Order(StringComparer.Ordinal)
        .Concat(EmbeddedProtos.Paths.Where(static path => path.StartsWith(OptionsFolder, StringComparison.Ordinal)));

    private static IEnumerable<string> ResourcePaths => typeof(AmctSchemas).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal));

    /// <summary>Compiles schemas with their documentation.</summary>
    /// <param name="names">Names of schemas, or their last parts: <c>pytorch</c> stands for all schemas for that framework.</param>
    /// <exception cref="UsageException">There is no such schema.</exception>
    public static SchemaCompilation Compile(IEnumerable<string> names)
    {
        string[] paths = [.. Paths];
        string[] selected = [.. names.SelectMany(name => Select(name, paths)).Distinct()];
        return SchemaCompilation.Compile(new SchemaInput { Paths = selected, Read = Find, KeepsDocs = true });
    }

    /// <summary>The name of the page of a schema. All pages are in one folder.</summary>
    public static string PageOf(string importPath) => NameOf(importPath) + ".md";

    private static string[] Select(string name, string[] paths)
    {
        string[] found =
        [
            .. paths.Where(path => name == All || NameOf(path) == name || NameOf(path).EndsWith("_" + name, StringComparison.Ordinal)),
        ];
        string[] known = [All, .. AmctMode.Frameworks, .. paths.Select(NameOf)];
        return found.Length > 0 ? found : throw new UsageException(
            $"there is no schema '{Shown.Text(name)}'{Suggestions.Question(Suggestions.Find(name, known))}");
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static ResolverModel? Compile(string message)
    {
        int dot = message.LastIndexOf('.');
        string package = $"package {message[..dot]};";
        string declaration = $"message {message[(dot + 1)..]} ";
        string? path = ResourcePaths
            .FirstOrDefault(name => Encoding.UTF8.GetString(Read(name)) is string text
                && text.Contains(package, StringComparison.Ordinal) && text.Contains(declaration, StringComparison.Ordinal));
        return path is null
            ? null
            : SchemaCompilation.Compile(new SchemaInput { Paths = [path], Read = Find }).FindModel(message)?.Resolver;
    }

    // Other imports are found among the files that every schema can import.
    private static SchemaSource? Find(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
            ? new SchemaSource(new SourceFile(path, path, Read(path)), LinkSettings.Default)
        : path.StartsWith(OptionsFolder, StringComparison.Ordinal) && EmbeddedProtos.FindSyntax(path) is { } embedded
            ? new SchemaSource(embedded.Value.Text, LinkSettings.Default)
        : null;

    private static byte[] Read(string name)
    {
        using Stream file = typeof(AmctSchemas).Assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        return buffer.ToArray();
    }
}
