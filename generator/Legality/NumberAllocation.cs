using System.Collections.Immutable;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Legality;

/// <summary>The numbers and names that are already used for members of a message or enum.</summary>
internal sealed class NumberAllocation
{
    private static readonly RangeSet s_noRanges = new([]);

    private readonly RangeSet _reserved;
    private readonly RangeSet _extensions;
    private readonly HashSet<string>? _reservedNames;

    // Members are usually in the order of their numbers. Then no number occurs twice, and no table is needed.
    private readonly (long Number, string Name)[] _ascending;
    private int _count;
    private Dictionary<long, string>? _members;

    /// <summary>The numbers and names that are used before the first member.</summary>
    /// <param name="reserved">The reserved ranges.</param>
    /// <param name="max">The value of <c>max</c> in them.</param>
    /// <param name="reservedNames">The reserved names.</param>
    /// <param name="extensions">The extension ranges.</param>
    /// <param name="count">The number of members.</param>
    public NumberAllocation(ImmutableArray<ReservedRangeSyntax> reserved, long max, ImmutableArray<ReservedNameSyntax> reservedNames,
        EquatableArray<NumberRange> extensions, int count)
    {
        _reserved = reserved.IsEmpty
            ? s_noRanges
            : new RangeSet(reserved.Select(range => new NumberRange(range.First.Value, range.Last.IsMax ? max : range.Last.Value)));
        _extensions = extensions.IsEmpty ? s_noRanges : new RangeSet(extensions);
        _reservedNames = reservedNames.IsEmpty
            ? null
            : new HashSet<string>(reservedNames.Select(static reserved => reserved.Name.Text), StringComparer.Ordinal);
        _ascending = new (long, string)[count];
    }

    public bool IsReserved(long number) => _reserved.Contains(number);

    public bool IsReserved(string name) => _reservedNames?.Contains(name) == true;

    public bool IsExtension(long number) => _extensions.Contains(number);

    /// <summary>Assigns a number to a member. Returns the name of the first member that already has it, or null.</summary>
    public string? Claim(long number, string name)
    {
        if (_members is null && (_count == 0 || number > _ascending[_count - 1].Number))
        {
            _ascending[_count++] = (number, name);
            return null;
        }
        if (_members is null)
        {
            _members = new Dictionary<long, string>(_ascending.Length);
            for (int i = 0; i < _count; i++)
            {
                _members.Add(_ascending[i].Number, _ascending[i].Name);
            }
        }
        if (_members.TryGetValue(number, out string? other))
        {
            return other;
        }
        _members.Add(number, name);
        return null;
    }
}
