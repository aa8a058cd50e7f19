using System.ComponentModel;

namespace AmctGen.Resolution;

/// <summary>A layer, looked up in the lists of a config. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if !AMCTGEN_GENERATOR
public
#endif
readonly struct LayerKeys
{
    internal LayerKeys(LayerRef layer, int name, int type)
    {
        Layer = layer;
        Name = name;
        Type = type;
    }

    /// <summary>The layer that the keys match.</summary>
    public LayerRef Layer { get; }

    internal int Name { get; }

    internal int Type { get; }
}
