namespace AmctGen.Generator.Exports;

/// <summary>Which declarations other files can use where no keyword says so.</summary>
internal enum DefaultVisibility : byte
{
    ExportAll,
    ExportTopLevel,
    LocalAll,

    /// <summary>Local, and what is nested cannot be exported at all.</summary>
    Strict,
}
