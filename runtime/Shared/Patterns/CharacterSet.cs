namespace AmctGen.Generated;

/// <summary>A set of code points.</summary>
/// <remarks>Immutable, structurally equal.</remarks>
sealed class CharacterSet : IEquatable<CharacterSet>
{
    /// <summary>The number of code points.</summary>
    public const int End = 0x110000;

    private readonly int[] _bounds;

    /// <summary>Creates a set from its bounds, which must be in ascending order.</summary>
    public CharacterSet(int[] bounds) => _bounds = bounds;

    /// <summary>
    /// Where ranges start and end, in ascending order: a number at an even index is the first code point of a range, the one after it the
    /// first code point after the range.
    /// </summary>
    public ReadOnlySpan<int> Bounds => _bounds;

    /// <summary>The code points from one to another.</summary>
    public static CharacterSet Of(int first, int last) => new([first, last + 1]);

    /// <summary>Whether a code point is in the set.</summary>
    public bool Contains(int codePoint)
    {
        if (_bounds.Length == 2)
        {
            return codePoint >= _bounds[0] && codePoint < _bounds[1];
        }
        int index = Array.BinarySearch(_bounds, codePoint);
        return ((index >= 0 ? index + 1 : ~index) & 1) == 1;
    }

    /// <summary>All code points that are not in the set.</summary>
    public CharacterSet Complement()
    {
        List<int> bounds = [.. _bounds];
        if (bounds.Count > 0 && bounds[0] == 0)
        {
            bounds.RemoveAt(0);
        }
        else
        {
            bounds.Insert(0, 0);
        }
        if (bounds.Count > 0 && bounds[bounds.Count - 1] == End)
        {
            bounds.RemoveAt(bounds.Count - 1);
        }
        else
        {
            bounds.Add(End);
        }
        return new CharacterSet([.. bounds]);
    }

    public bool Equals(CharacterSet? other) => other is not null && Bounds.SequenceEqual(other.Bounds);

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (int bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }
        return hash;
    }
}
