using AmctGen.Generated;

namespace AmctGen.Text;

/// <content>Members that only the runtime needs.</content>
public sealed partial class EnumShape
{
    private EnumTable? _table;

    /// <summary>Finds values by name and number without generated code.</summary>
    internal EnumTable Table => _table ?? LazyState.Publish(ref _table, new EnumTable(this));
}
