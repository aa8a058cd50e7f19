namespace AmctGen.Text;

/// <summary>Values between brackets.</summary>
sealed class DocumentList : DocumentValue
{
    public List<DocumentValue> Items { get; } = [];
}
