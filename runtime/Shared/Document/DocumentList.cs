namespace AmctGen.Text;

/// <summary>A list: values in brackets.</summary>
sealed class DocumentList : DocumentValue
{
    public List<DocumentValue> Items { get; } = [];
}
