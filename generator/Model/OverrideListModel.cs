namespace AmctGen.Generator.Model;

/// <summary>A list of override entries.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record OverrideListModel
{
    /// <summary>The path from the root to the repeated field.</summary>
    public required EquatableArray<PathPartModel> Path { get; init; }

    /// <summary>The C# property of an entry that is the layer's name or type.</summary>
    public required string KeyName { get; init; }

    /// <summary>That field's name in the schema.</summary>
    public required string KeyProtoName { get; init; }

    /// <summary>Whether that property is never null.</summary>
    public required bool KeyIsRequired { get; init; }

    /// <summary>Whether the key is a layer type; otherwise it is a layer name.</summary>
    public required bool ByType { get; init; }

    /// <summary>The entries' full C# type name.</summary>
    public required string EntryTypeName { get; init; }
}
