using System.Collections.Concurrent;
using System.Reflection;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Imports;

/// <summary>The .proto files that are embedded in the generator: each is parsed on first use, once per process.</summary>
/// <remarks>The types of the files that protoc ships are in the runtime; the other files are only for options and have no types.</remarks>
internal static class EmbeddedProtos
{
    private static readonly Assembly s_assembly = typeof(EmbeddedProtos).Assembly;
    private static readonly ConcurrentDictionary<string, Lazy<Parsed<ProtoFileSyntax>>> s_syntax = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, FileExports> s_exports = new(StringComparer.Ordinal);

    /// <summary>The import paths, sorted.</summary>
    public static string[] Paths { get; } =
        [.. s_assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".proto", StringComparison.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>The file that declares the options of the language.</summary>
    public const string DescriptorPath = "google/protobuf/descriptor.proto";

    /// <summary>The exports of <see cref="DescriptorPath"/>.</summary>
    public static FileExports Descriptor => Find(DescriptorPath)!;

    /// <summary>The exports of an embedded file; null if there is none with that path.</summary>
    public static FileExports? Find(string importPath)
    {
        if (s_exports.TryGetValue(importPath, out FileExports? exports))
        {
            return exports;
        }
        return FindSyntax(importPath) is { } syntax
            ? s_exports.GetOrAdd(
            importPath, FileExports.From(syntax.Value, new LinkSettings(NamespaceOf(importPath), IsShippedByProtoc(importPath))))
            : null;
    }

    /// <summary>The syntax of an embedded file; null if there is none with that path.</summary>
    public static Parsed<ProtoFileSyntax>? FindSyntax(string importPath) =>
        IsCarried(importPath)
            ? s_syntax.GetOrAdd(importPath, static path => new Lazy<Parsed<ProtoFileSyntax>>(() => Parse(path))).Value
            : null;

    /// <summary>Whether the types of the file under an import path are in the runtime.</summary>
    public static bool IsInRuntime(string importPath) => IsShippedByProtoc(importPath) && IsCarried(importPath);

    /// <summary>
    /// The C# namespace of an embedded file. It differs from that of the package Google.Protobuf, which declares the same types.
    /// </summary>
    private static string? NamespaceOf(string importPath) => importPath switch
    {
        "google/protobuf/compiler/plugin.proto" => "AmctGen.Compiler",
        DescriptorPath => "AmctGen.Reflection",
        _ when !IsShippedByProtoc(importPath) => null,
        _ when importPath.EndsWith("_features.proto", StringComparison.Ordinal) => "AmctGen.Reflection",
        _ => "AmctGen.WellKnownTypes",
    };

    private static bool IsShippedByProtoc(string importPath) => importPath.StartsWith("google/protobuf/", StringComparison.Ordinal);

    private static bool IsCarried(string importPath) => Array.BinarySearch(Paths, importPath, StringComparer.Ordinal) >= 0;

    private static Parsed<ProtoFileSyntax> Parse(string importPath)
    {
        using Stream stream = s_assembly.GetManifestResourceStream(importPath)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return ProtoParser.Parse(new SourceFile(importPath, importPath, bytes.ToArray()), CancellationToken.None);
    }
}
