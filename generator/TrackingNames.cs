using AmctGen.Generator.Diagnostics;

namespace AmctGen.Generator;

/// <summary>The tracking names of the pipeline's stages, which tests use.</summary>
internal static class TrackingNames
{
    public const string References = nameof(References);
    public const string Environment = nameof(Environment);
    public const string Source = nameof(Source);
    public const string Roots = nameof(Roots);
    public const string Parse = nameof(Parse);
    public const string Declare = nameof(Declare);
    public const string TypeNames = nameof(TypeNames);
    public const string Renames = nameof(Renames);
    public const string Rename = nameof(Rename);
    public const string Exports = nameof(Exports);
    public const string FieldTable = nameof(FieldTable);
    public const string Types = nameof(Types);
    public const string TypeTable = nameof(TypeTable);
    public const string Imports = nameof(Imports);
    public const string ImportedFields = nameof(ImportedFields);
    public const string Link = nameof(Link);
    public const string Model = nameof(Model);
    public const string Unit = nameof(Unit);
    public const string Emit = nameof(Emit);
    public const string File = nameof(File);
    public const string RenameDiagnostics = nameof(RenameDiagnostics);
    public const string SourceDiagnostics = nameof(SourceDiagnostics);
    public const string SyntaxDiagnostics = nameof(SyntaxDiagnostics);
    public const string SchemaDiagnostics = nameof(SchemaDiagnostics);
    public const string EnvironmentDiagnostics = nameof(EnvironmentDiagnostics);

    public const string TypedFile = nameof(TypedFile);
    public const string TextConfigs = nameof(TextConfigs);
    public const string DataText = nameof(DataText);
    public const string TextConfig = nameof(TextConfig);
    public const string LayerNames = nameof(LayerNames);

    /// <summary>All tracking names, in the order of the pipeline.</summary>
    public static string[] All { get; } =
    [
        References, Environment, Source, Roots, Parse, Declare, TypeNames, Renames, Rename, Exports, FieldTable, Types, TypeTable, Imports,
            ImportedFields, Link, Model, Unit, Emit, File,
        RenameDiagnostics, SourceDiagnostics, SyntaxDiagnostics, SchemaDiagnostics, EnvironmentDiagnostics,
        TypedFile, TextConfigs, DataText, TextConfig, LayerNames,
    ];
}
