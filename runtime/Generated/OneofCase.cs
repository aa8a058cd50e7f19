using System.Globalization;

namespace AmctGen.Generated;

/// <summary>A member of a oneof with its value: the base of the classes that generated code declares for each oneof. Immutable, and equal to a case of the same member with an equal value.</summary>
public abstract class OneofCase
{
    /// <summary>Makes a case.</summary>
    /// <param name="number">The field number of the member.</param>
    /// <param name="value">The value.</param>
    protected OneofCase(int number, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CaseNumber = number;
        CaseValue = value;
    }

    /// <summary>The field number of the member.</summary>
    protected int CaseNumber { get; }

    /// <summary>The value.</summary>
    protected object CaseValue { get; }

    /// <summary>The field number of a case; 0 where no member is set.</summary>
    /// <param name="oneof">The case; null where no member is set.</param>
    public static int NumberOf(OneofCase? oneof) => oneof?.CaseNumber ?? 0;

    /// <summary>The value of a case; null where no member is set.</summary>
    /// <param name="oneof">The case; null where no member is set.</param>
    public static object? ValueOf(OneofCase? oneof) => oneof?.CaseValue;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) =>
        obj is OneofCase other && other.GetType() == GetType() && other.CaseValue.Equals(CaseValue);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(CaseNumber, CaseValue);

    /// <summary>The name of the member and the value.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{GetType().Name} {{ Value = {CaseValue} }}");

    /// <summary>Whether both are cases of the same member with equal values, or both are null.</summary>
    public static bool operator ==(OneofCase? left, OneofCase? right) => Equals(left, right);

    /// <summary>Whether the members or the values differ.</summary>
    public static bool operator !=(OneofCase? left, OneofCase? right) => !Equals(left, right);
}
