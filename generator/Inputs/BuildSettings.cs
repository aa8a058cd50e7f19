using AmctGen.Generator.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Inputs;

/// <summary>The build's settings for the project and its additional files: the values of MSBuild properties and item metadata.</summary>
/// <remarks>
/// The targets of the package pack all values into one property and one metadata, as percent-encoded <c>name=value</c> pairs with
/// <c>&amp;</c> between them, because Roslyn cuts a plain value at <c>#</c> and <c>;</c>. Plain values are read if the packed ones are
/// absent:
/// other hosts pass those.
/// </remarks>
internal static class BuildSettings
{
    public const string ImportRoot = "AmctGenImportRoot";
    public const string Namespace = "AmctGenNamespace";
    public const string Access = "AmctGenAccess";
    public const string Message = "AmctGenMessage";
    public const string Dialect = "AmctGenDialect";
    public const string Layers = "AmctGenLayers";
    public const string NoWarn = "AmctGenNoWarn";
    public const string Generate = "AmctGenGenerate";

    private const string Prefix = "AmctGen";
    private const string Packed = "AmctGenSettings";
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    private const string PropertyPrefix = "build_property.";
    private const string ProjectDir = "ProjectDir";

    private static readonly string[] s_names = [Packed, ImportRoot, Namespace, Access, Message, Dialect, Layers, NoWarn];

    /// <summary>The keys under which a host passes the settings of a file.</summary>
    public static string[] FileKeys { get; } = [.. s_names.Select(static name => MetadataPrefix + name)];

    /// <summary>The keys under which a host passes the settings of a project.</summary>
    public static string[] ProjectKeys { get; } = [PropertyPrefix + ProjectDir, .. s_names.Select(static name => PropertyPrefix + name)];

    /// <summary>The value of a file's metadata; null if it is not set.</summary>
    public static string? OfFile(AnalyzerConfigOptionsProvider provider, AdditionalText file, string name) =>
        Find(provider.GetOptions(file), MetadataPrefix, name);

    /// <summary>The value of a file's metadata, otherwise of the project's property with that name; null if neither is set.</summary>
    public static string? Of(AnalyzerConfigOptionsProvider provider, AdditionalText file, string name) =>
        OfFile(provider, file, name) ?? Find(provider.GlobalOptions, PropertyPrefix, name);

    /// <summary>The project's folder; null if it is not known.</summary>
    public static string? ProjectFolder(AnalyzerConfigOptionsProvider provider) =>
        Find(provider.GlobalOptions, PropertyPrefix, ProjectDir);

    /// <summary>The project's default namespace; null if it is not known.</summary>
    public static string? RootNamespace(AnalyzerConfigOptionsProvider provider) =>
        Find(provider.GlobalOptions, PropertyPrefix, "RootNamespace");

    private static string? Find(AnalyzerConfigOptions options, string prefix, string name)
    {
        if (options.TryGetValue(prefix + Packed, out string? packed) && PackedSettings.Find(packed, ShortName(name)) is { } value)
        {
            return value;
        }
        return options.TryGetValue(prefix + name, out string? plain) ? Trim(plain) : null;
    }

    private static string ShortName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : name;

    private static string? Trim(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
