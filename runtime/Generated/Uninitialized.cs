using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Selects the constructor that leaves all fields unset. The reader and the builder set them afterwards.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Uninitialized;
