namespace AmctGen.Text;

/// <summary>All values of one field in a message, from single fields and from lists.</summary>
sealed class FieldElements(FieldShape shape)
{
    public FieldShape Shape => shape;

    public List<FieldElement> All { get; } = [];

    /// <summary>The index of the field with the first list, which may be empty; -1 if there is none.</summary>
    public int FirstList { get; private set; } = -1;

    public void Add(int index, DocumentField field)
    {
        if (field.Value is not DocumentList list)
        {
            All.Add(new FieldElement(field, field.Value!, index, -1));
            return;
        }
        FirstList = FirstList < 0 ? index : FirstList;
        for (int i = 0; i < list.Items.Count; i++)
        {
            All.Add(new FieldElement(field, list.Items[i], index, i));
        }
    }

    /// <summary>The index of the last field that stays; null if there is none.</summary>
    public int? LastField(MessageSequences sequences)
    {
        int last = All.FindLastIndex(element => !sequences.IsGone(element.FieldIndex));
        return last < 0 ? null : All[last].FieldIndex;
    }
}
