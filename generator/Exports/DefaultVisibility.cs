namespace AmctGen.Generator.Exports;

/// <summary>Which declarations other files can use if they have no visibility keyword.</summary>
internal enum DefaultVisibility : byte
{
    ExportAll,
    ExportTopLevel,
    LocalAll,

    /// <summary>Local, and nested declarations cannot be exported.</summary>
    Strict,
}
