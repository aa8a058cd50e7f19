namespace AmctGen.Text;

/// <summary>A singular message field with all its settings, which are merged.</summary>
/// <param name="field">The shape of the field.</param>
sealed class MergedMessage(FieldShape field)
{
    /// <summary>The shape of the field.</summary>
    public FieldShape Field { get; } = field;

    /// <summary>The settings, in the order of the text.</summary>
    public List<MessagePart> Parts { get; } = [];

    /// <summary>Whether another member of the same oneof was set later, so that the message is not part of the result.</summary>
    public bool IsDropped { get; set; }
}
