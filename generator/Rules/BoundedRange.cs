using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The range of numbers of a type between two bounds, one of which may be missing.</summary>
internal sealed record BoundedRange(Bound? Lower, Bound? Upper, FieldKind Kind)
{
    /// <summary>Whether no number of the type is in the range.</summary>
    public bool IsEmpty => Kind is FieldKind.Float or FieldKind.Double ? IsEmptyOfFloats : IsEmptyOfIntegers;

    public override string ToString() => Lower is null ? Upper!.Text : Upper is null ? Lower.Text : $"{Lower.Text} and {Upper.Text}";

    // Floating-point numbers are dense enough; no number is beyond infinity, and comparisons with nan are false.
    private bool IsEmptyOfFloats =>
        IsBeyond(Lower, double.PositiveInfinity) || IsBeyond(Upper, double.NegativeInfinity)
        || (Lower is not null && Upper is not null && Lower.Value.Is(Upper.Value) && !(Lower.IsInclusive && Upper.IsInclusive));

    private bool IsEmptyOfIntegers
    {
        get
        {
            (decimal least, decimal most) = Kind switch
            {
                FieldKind.Message => (decimal.MinValue + 1, decimal.MaxValue - 1),
                FieldKind.UInt32 or FieldKind.Fixed32 => (0m, (decimal)uint.MaxValue),
                FieldKind.UInt64 or FieldKind.Fixed64 => (0m, (decimal)ulong.MaxValue),
                FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => ((decimal)long.MinValue, (decimal)long.MaxValue),
                _ => ((decimal)int.MinValue, (decimal)int.MaxValue),
            };
            decimal first = Lower is null ? least : Lower.Value.Integer + (Lower.IsInclusive ? 0 : 1);
            decimal last = Upper is null ? most : Upper.Value.Integer - (Upper.IsInclusive ? 0 : 1);
            return Math.Max(first, least) > Math.Min(last, most);
        }
    }

    private bool IsBeyond(Bound? bound, double end) =>
        bound is not null && (bound.Value.IsNaN || (!bound.IsInclusive && bound.Value.Is(new RuleNumber(end, Kind))));
}
