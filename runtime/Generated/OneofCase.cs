using System.Globalization;

namespace AmctGen.Generated;

/// <summary>The member that is set in a oneof, and its value. Generated code derives a class from it for each oneof.</summary>
/// <remarks>Immutable. Two cases are equal if they are of the same member and their values are equal.</remarks>
public abstract class OneofCase
{
    /// <summary>Creates a case.</summary>
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

    /// <summary>The field number of a case; 0 if no member is set.</summary>
    /// <param name="oneof">The case; null if no member is set.</param>
    public static int NumberOf(OneofCase? oneof) => oneof?.CaseNumber ?? 0;

    /// <summary>The value of a case; null if no member is set.</summary>
    /// <param name="oneof">The case; null if no member is set.</param>
    public static object? ValueOf(OneofCase? oneof) => oneof?.CaseValue;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) =>
        obj is OneofCase other && other.GetType() == GetType() && other.CaseValue.Equals(CaseValue);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(CaseNumber, CaseValue);

    /// <summary>The name of the member and its value, for example <c>Radius { Value = 2 }</c>.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{GetType().Name} {{ Value = {CaseValue} }}");

    /// <summary>Whether both are cases of the same member with equal values, or both are null.</summary>
    public static bool operator ==(OneofCase? left, OneofCase? right) => Equals(left, right);

    /// <summary>Whether the members or the values differ.</summary>
    public static bool operator !=(OneofCase? left, OneofCase? right) => !Equals(left, right);
}
