using System.Collections.Concurrent;
using System.Text;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>The features that AMCT's schemas declare, as data: the command contains the .proto files.</summary>
internal static class AmctSchemas
{
    private const string Folder = "amct/";

    private static readonly ConcurrentDictionary<string, ResolverModel?> s_features = new(StringComparer.Ordinal);

    /// <summary>The features of a message; null if it is not one of AMCT's, or declares none.</summary>
    public static ResolverModel? FindFeatures(MessageShape shape) => s_features.GetOrAdd(shape.FullName, Compile);

    private static ResolverModel? Compile(string message)
    {
        int dot = message.LastIndexOf('.');
        string package = $"package {message[..dot]};";
        string declaration = $"message {message[(dot + 1)..]} ";
        string? path = typeof(AmctSchemas).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .FirstOrDefault(name => Encoding.UTF8.GetString(Read(name)) is string text
                && text.Contains(package, StringComparison.Ordinal) && text.Contains(declaration, StringComparison.Ordinal));
        return path is null
            ? null
            : SchemaCompilation.Compile(new SchemaInput { Paths = [path], Read = Find }).FindModel(message)?.Resolver;
    }

    // Other files are among those that every schema can import.
    private static SchemaSource? Find(string path) => !path.StartsWith(Folder, StringComparison.Ordinal) ? null
        : new SchemaSource(new SourceFile(path, path, Read(path)), LinkSettings.Default);

    private static byte[] Read(string name)
    {
        using Stream file = typeof(AmctSchemas).Assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        return buffer.ToArray();
    }
}
