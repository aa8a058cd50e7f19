namespace AmctGen.Generator.Schema;

/// <summary>Hands out the names of one record's members, each once.</summary>
/// <remarks>First come, first served: fields in declaration order, then oneofs. Who comes late gets an underscore, and another one, until the name is free.</remarks>
internal sealed class MemberNames
{
    // A property brings this along.
    private const string Companion = "OrDefault";

    private readonly UniqueNames _names = new();

    /// <param name="typeName">The record's name, which none of its members may have; nor may an accessor, such as <c>get_Name</c>.</param>
    public MemberNames(string typeName)
    {
        _names.Take(typeName);
        if (typeName.StartsWith("get_", StringComparison.Ordinal) || typeName.StartsWith("set_", StringComparison.Ordinal))
        {
            _names.Take(typeName.Substring(4));
        }
    }

    /// <summary>The property of a field.</summary>
    public string AddField(string name)
    {
        name = _names.Claim(name, IsFreeForField);
        _names.Take(name + Companion);
        return name;
    }

    /// <summary>The property of a oneof; its type is named the same with <c>Oneof</c> behind.</summary>
    public string AddOneof(string name)
    {
        name = _names.Claim(name, IsFreeForOneof);
        _names.Take(name + "Oneof");
        return name;
    }

    private bool IsFreeForOneof(string name) => !ReservedNames.IsMember(name) && !_names.IsTaken(name + "Oneof");

    private bool IsFreeForField(string name) => !ReservedNames.IsMember(name) && !_names.IsTaken(name + Companion);
}
