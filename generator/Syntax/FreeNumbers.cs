namespace AmctGen.Generator.Syntax;

/// <summary>Numbers for fields or enum values that have none, or one that is taken: each is given out once, the lowest first.</summary>
internal sealed class FreeNumbers
{
    // By ascending first number; they may overlap.
    private readonly List<(long First, long Last)> _taken;
    private readonly long _most;
    private int _index;
    private long _next;

    private FreeNumbers(long least, long most, List<(long First, long Last)> taken)
    {
        _next = least;
        _most = most;
        _taken = taken;
        _taken.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>The numbers that the fields, the reserved ranges and the extension ranges of a message leave free.</summary>
    public static FreeNumbers Of(MessageSyntax message)
    {
        var taken = new List<(long First, long Last)> { (FieldNumbers.FirstReserved, FieldNumbers.LastReserved) };
        taken.AddRange(message.Fields.Select(static field => (field.Number.Value, field.Number.Value)));
        taken.AddRange(message.ReservedRanges.Select(static range => (range.First.Value, Last(range.Last, FieldNumbers.Max))));
        taken.AddRange(message.ExtensionRanges.Select(static range => (range.First.Value, Last(range.Last, FieldNumbers.Max))));
        return new FreeNumbers(1, FieldNumbers.Max, taken);
    }

    /// <summary>The numbers from zero on that the values and the reserved ranges of an enum leave free.</summary>
    public static FreeNumbers Of(EnumSyntax declared)
    {
        List<(long First, long Last)> taken = [.. declared.Values.Select(static value => (value.Number.Value, value.Number.Value))];
        taken.AddRange(declared.ReservedRanges.Select(static range => (range.First.Value, Last(range.Last, int.MaxValue))));
        return new FreeNumbers(0, int.MaxValue, taken);
    }

    /// <summary>The next number, which may be too high for a field or a value.</summary>
    public long Next()
    {
        while (_index < _taken.Count && _taken[_index].First <= _next)
        {
            _next = Math.Max(_next, Math.Min(_taken[_index].Last, _most) + 1);
            _index++;
        }
        return _next++;
    }

    private static long Last(NumberSyntax number, long most) => number.IsMax ? most : number.Value;
}
