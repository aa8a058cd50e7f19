namespace AmctGen.Generator.Syntax;

/// <summary>The numbers that fields may have.</summary>
internal static class FieldNumbers
{
    public const int Max = 536_870_911;
    public const int FirstReserved = 19_000;
    public const int LastReserved = 19_999;

    /// <summary>Whether a field can have the number; message sets also allow numbers above <see cref="Max"/>.</summary>
    public static bool InRange(long number) => number is >= 1 and <= int.MaxValue - 1L;

    /// <summary>Whether the number belongs to the implementation of protobuf.</summary>
    public static bool IsImplementationReserved(long number) => number is >= FirstReserved and <= LastReserved;
}
