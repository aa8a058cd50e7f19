namespace AmctGen.Generator.Exports;

/// <summary>Whether a field distinguishes unset from its default value.</summary>
internal enum FieldPresence : byte
{
    Explicit,
    Implicit,
    Required,
}
