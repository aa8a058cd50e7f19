using System.Globalization;
using System.Text;
using AmctGen.Generated;

namespace AmctGen.Text;

/// <content>What only the runtime and generated code need.</content>
public sealed partial class EnumShape
{
    private EnumTable? _table;

    /// <summary>Declares an enum as generated code does.</summary>
    /// <param name="fullName">The full name.</param>
    /// <param name="isClosed">Whether a number without a name is an error.</param>
    /// <param name="values">The values in declaration order, for example <c>INT4=0 INT8=1</c>.</param>
    public EnumShape(string fullName, bool isClosed, string values)
        : this(fullName, isClosed, [.. Parts(values, 0)], [.. Parts(values, 1).Select(ToNumber)])
    {
    }

    /// <summary>Finds values by name and number.</summary>
    internal EnumTable Table => _table ?? LazyState.Publish(ref _table, new EnumTable(this));

    /// <summary>The name of a value, the first one where it has several; null where it has none.</summary>
    /// <param name="number">The number of the value.</param>
    public string? FindName(int number) => Array.IndexOf(Numbers, number) is var index and >= 0 ? Names[index] : null;

    /// <summary>Finds the number of the value that has a name.</summary>
    /// <param name="name">The name, as the schema has it.</param>
    /// <param name="number">The number of the value.</param>
    public bool TryFindNumber(string? name, out int number) => Table.TryFind(Encoding.UTF8.GetBytes(name ?? ""), out number);

    private static int ToNumber(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parts(string values, int part) =>
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => value.Split('=')[part]);
}
