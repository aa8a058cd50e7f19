using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A list of override entries.</summary>
/// <param name="Path">Where the root carries the repeated field.</param>
/// <param name="KeyName">The C# property of an entry that holds the layer's name or type.</param>
/// <param name="KeyProtoName">That field's name in the schema.</param>
/// <param name="KeyIsRequired">Whether that property is never null.</param>
/// <param name="ByType">Whether the key is a layer type; else it is a layer name.</param>
/// <param name="EntryTypeName">The entries' full C# type name.</param>
internal sealed record OverrideListModel(
    EquatableArray<PathPartModel> Path,
    string KeyName,
    string KeyProtoName,
    bool KeyIsRequired,
    bool ByType,
    string EntryTypeName);
