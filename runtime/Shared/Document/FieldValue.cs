namespace AmctGen.Text;

/// <summary>A field that a document sets. Equal to another one that has equal values, wherever both are written.</summary>
/// <param name="Shape">The field.</param>
/// <param name="Items">The value; the elements of a repeated field; the entries of a map in the order of their keys.</param>
sealed record FieldValue(FieldShape Shape, IReadOnlyList<ItemValue> Items)
{
    /// <summary>
    /// Whether the field has no presence and its default, so that the message does not contain it. A negative zero is not a default.
    /// </summary>
    public bool IsDefault => Shape.Cardinality == FieldCardinality.Implicit
        && (Items[0].Value is double number
            ? BitConverter.DoubleToInt64Bits(number) == 0
            : Items[0].Value.Equals(ScalarReader.Zero(Shape)));

    public bool Equals(FieldValue? other)
    {
        if (other is null || other.Shape.Name != Shape.Name || other.Items.Count != Items.Count)
        {
            return false;
        }
        for (int i = 0; i < Items.Count; i++)
        {
            if (!Items[i].Value.Equals(other.Items[i].Value) || !Equals(Items[i].Key, other.Items[i].Key))
            {
                return false;
            }
        }
        return true;
    }

    public override int GetHashCode() =>
        StringComparer.Ordinal.GetHashCode(Shape.Name) ^ (Items.Count * 397) ^ Items[0].Value.GetHashCode();
}
