namespace AmctGen.Generator.Schema;

/// <summary>Hands out the names of one record's members, each once.</summary>
/// <remarks>First come, first served: fields in declaration order, then oneofs. Who comes late gets an underscore, and another one, until the name is free.</remarks>
internal sealed class MemberNames
{
    // A property brings these along, in the record or in its builder.
    private static readonly string[] s_fieldCompanions = ["OrDefault"];
    private static readonly string[] s_builderPrefixes = ["With", "Add", "Clear"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public MemberNames(string typeName) => _taken.Add(typeName);

    /// <summary>The property of a field.</summary>
    public string AddField(string name)
    {
        while (ReservedNames.IsMember(name) || IsTaken(name))
        {
            name += "_";
        }
        _taken.Add(name);
        foreach (string suffix in s_fieldCompanions)
        {
            _taken.Add(name + suffix);
        }
        foreach (string prefix in s_builderPrefixes)
        {
            _taken.Add(prefix + name);
        }
        return name;
    }

    /// <summary>The property of a oneof; its type is named the same with <c>Oneof</c> behind.</summary>
    public string AddOneof(string name)
    {
        while (ReservedNames.IsMember(name) || _taken.Contains(name) || _taken.Contains(name + "Oneof"))
        {
            name += "_";
        }
        _taken.Add(name);
        _taken.Add(name + "Oneof");
        return name;
    }

    private bool IsTaken(string name)
    {
        if (_taken.Contains(name))
        {
            return true;
        }
        foreach (string suffix in s_fieldCompanions)
        {
            if (_taken.Contains(name + suffix))
            {
                return true;
            }
        }
        foreach (string prefix in s_builderPrefixes)
        {
            if (_taken.Contains(prefix + name))
            {
                return true;
            }
        }
        return false;
    }
}
