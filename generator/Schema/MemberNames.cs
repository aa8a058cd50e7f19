namespace AmctGen.Generator.Schema;

/// <summary>Hands out the names of one record's members, each once.</summary>
/// <remarks>First come, first served: fields in declaration order, then oneofs. Who comes late gets an underscore, and another one, until the name is free.</remarks>
internal sealed class MemberNames
{
    // A property brings these along, in the record or in its builder.
    private static readonly string[] s_fieldCompanions = ["OrDefault"];
    private static readonly string[] s_builderPrefixes = ["With", "Add", "Clear"];

    private readonly UniqueNames _names = new();

    public MemberNames(string typeName) => _names.Take(typeName);

    /// <summary>The property of a field.</summary>
    public string AddField(string name)
    {
        name = _names.Claim(name, IsFreeForField);
        foreach (string suffix in s_fieldCompanions)
        {
            _names.Take(name + suffix);
        }
        foreach (string prefix in s_builderPrefixes)
        {
            _names.Take(prefix + name);
        }
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

    private bool IsFreeForField(string name)
    {
        if (ReservedNames.IsMember(name))
        {
            return false;
        }
        foreach (string suffix in s_fieldCompanions)
        {
            if (_names.IsTaken(name + suffix))
            {
                return false;
            }
        }
        foreach (string prefix in s_builderPrefixes)
        {
            if (_names.IsTaken(prefix + name))
            {
                return false;
            }
        }
        return true;
    }
}
