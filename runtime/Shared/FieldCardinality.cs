namespace AmctGen.Text;

/// <summary>How often a field may occur, and whether it has presence.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum FieldCardinality : byte
{
    /// <summary>At most once; unset differs from the default value (explicit presence).</summary>
    Optional,

    /// <summary>Exactly once: a required field.</summary>
    Required,

    /// <summary>At most once; unset is the same as the default value (implicit presence).</summary>
    Implicit,

    /// <summary>Any number of times.</summary>
    Repeated,

    /// <summary>Any number of entries of a key and a value.</summary>
    Map,
}
