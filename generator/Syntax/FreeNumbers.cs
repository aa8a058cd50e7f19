namespace AmctGen.Generator.Syntax;

/// <summary>Finds a number for a field or an enum value that has none, or one that is taken.</summary>
internal static class FreeNumbers
{
    /// <summary>The lowest number that the fields, the reserved ranges and the extension ranges of a message leave free; it may be too high for a field.</summary>
    public static long Lowest(MessageSyntax message)
    {
        var taken = new List<(long First, long Last)> { (FieldNumbers.FirstReserved, FieldNumbers.LastReserved) };
        taken.AddRange(message.Fields.Select(static field => (field.Number.Value, field.Number.Value)));
        taken.AddRange(message.ReservedRanges.Select(static range => (range.First.Value, Last(range.Last, FieldNumbers.Max))));
        taken.AddRange(message.ExtensionRanges.Select(static range => (range.First.Value, Last(range.Last, FieldNumbers.Max))));
        return Lowest(1, taken, FieldNumbers.Max);
    }

    /// <summary>The lowest number from zero on that the values and the reserved ranges of an enum leave free.</summary>
    public static long Lowest(EnumSyntax declared)
    {
        List<(long First, long Last)> taken = [.. declared.Values.Select(static value => (value.Number.Value, value.Number.Value))];
        taken.AddRange(declared.ReservedRanges.Select(static range => (range.First.Value, Last(range.Last, int.MaxValue))));
        return Lowest(0, taken, int.MaxValue);
    }

    private static long Lowest(long number, List<(long First, long Last)> taken, long most)
    {
        taken.Sort(static (left, right) => left.First.CompareTo(right.First));
        foreach ((long first, long last) in taken)
        {
            if (first > number)
            {
                break;
            }
            number = Math.Max(number, Math.Min(last, most) + 1);
        }
        return number;
    }

    private static long Last(NumberSyntax number, long most) => number.IsMax ? most : number.Value;
}
