using System.ComponentModel;

namespace AmctGen.Generated;

/// <summary>Picks the constructor of an instance that the reader or the builder fills in. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Uninitialized;
