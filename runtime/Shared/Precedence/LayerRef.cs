namespace AmctGen.Resolution;

/// <summary>A layer of a network.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Type">The layer's type, for example <c>Conv2d</c>.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct LayerRef(string Name, string Type)
{
    /// <summary><c>name (type)</c>.</summary>
    public override string ToString() => $"{Name} ({Type})";
}
