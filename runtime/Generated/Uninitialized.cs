using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Selects the constructor that leaves all fields unset, for the reader and the builder to set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Uninitialized;
