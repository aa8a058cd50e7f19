using AmctGen.WellKnownTypes;

namespace AmctGen.Text;

/// <content>What only the runtime needs.</content>
public sealed partial class MessageShape
{
    private MessageReader? _reader;

    /// <summary>Reads messages without generated code.</summary>
    internal MessageReader Reader => _reader ?? LazyState.Publish(ref _reader, IsAny ? MessageReader<Any>.Instance : new ShapeReader(this));
}
