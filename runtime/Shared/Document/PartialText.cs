namespace AmctGen.Text;

/// <summary>
/// In which messages of a text required fields may be missing, because they are merged into others. Elements of lists, values of maps and
/// what an
/// Any contains are not.
/// </summary>
enum PartialText : byte
{
    /// <summary>None.</summary>
    No,

    /// <summary>Those that are not in an extension.</summary>
    OutsideExtensions,

    /// <summary>Those in extensions too.</summary>
    Everywhere,
}
