namespace AmctGen.Generator.Exports;

/// <summary>The style that names must have.</summary>
internal enum NameStyle : byte
{
    Legacy,
    Style2024,

    /// <summary>The style of 2024, without fields that are named like an accessor of another field.</summary>
    Style2026,
}
