namespace AmctGen.Binary;

/// <summary>A field that the schema does not declare, or whose value has another form than the schema says.</summary>
/// <param name="Number">The number of the field.</param>
/// <param name="WireType">The form of the value.</param>
/// <param name="Bits">The value, if it is a number.</param>
/// <param name="Bytes">The value, if it is delimited.</param>
/// <param name="Group">The fields of the value, if it is a group.</param>
internal sealed record UnknownField(int Number, int WireType, ulong Bits, byte[]? Bytes, List<UnknownField>? Group);
