namespace AmctGen.Generator.Names;

/// <summary>Assigns unique names to the members of one record.</summary>
/// <remarks>
/// Names are assigned in order: fields in declaration order, then oneofs. A later member gets underscores at its end until its name is
/// free.
/// </remarks>
internal sealed class MemberNames
{
    // A property has a companion with this name.
    private const string Companion = "OrDefault";

    private static readonly string[] s_extensionMembers = ["Get", "Has", "With", "Clear"];

    private readonly UniqueNames _names = new();
    private readonly Func<string, bool> _isFreeForField;
    private readonly bool _hasCompanions;

    /// <summary>The members of a record.</summary>
    /// <param name="typeName">The record's name, which none of its members may have; nor may an accessor, such as <c>get_Name</c>.</param>
    /// <param name="isExtendable">Whether other files may extend it, which adds members.</param>
    /// <param name="declaresExtensions">Whether extensions are declared inside.</param>
    /// <param name="hasCompanions">Whether a member may be named like the companion of a property; if not, companions need not be
    /// recorded.</param>
    public MemberNames(string typeName, bool isExtendable, bool declaresExtensions, bool hasCompanions)
    {
        _hasCompanions = hasCompanions;
        _isFreeForField = IsFreeForField;
        _names.Take(typeName);
        if (typeName.StartsWith("get_", StringComparison.Ordinal) || typeName.StartsWith("set_", StringComparison.Ordinal))
        {
            _names.Take(typeName.Substring(4));
        }
        if (isExtendable)
        {
            Array.ForEach(s_extensionMembers, _names.Take);
        }
        if (declaresExtensions)
        {
            _names.Take(CSharpNames.NestedExtensionsName);
        }
    }

    /// <summary>A record's name that differs from the members for extensions.</summary>
    /// <param name="typeName">The record's name.</param>
    /// <param name="isExtendable">Whether other files may extend it.</param>
    /// <param name="declaresExtensions">Whether extensions are declared inside.</param>
    public static string MakeFree(string typeName, bool isExtendable, bool declaresExtensions) =>
        (isExtendable && Array.IndexOf(s_extensionMembers, typeName) >= 0)
            || (declaresExtensions && typeName == CSharpNames.NestedExtensionsName)
            ? typeName + "_"
            : typeName;

    /// <summary>The members of a class that declares extensions.</summary>
    public static MemberNames OfExtensions(string className)
    {
        var names = new MemberNames(className, false, false, hasCompanions: true);
        names._names.Take("All");
        return names;
    }

    /// <summary>Whether a member with that name in the schema may be named like the companion of a property.</summary>
    public static bool MayBeCompanion(string name) => name.IndexOf("default", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The property of a field.</summary>
    public string AddField(string name)
    {
        name = _names.Claim(name, _isFreeForField);
        if (_hasCompanions)
        {
            _names.Take(name + Companion);
        }
        return name;
    }

    /// <summary>The property of a oneof; its type has the same name with the suffix <c>Oneof</c>.</summary>
    public string AddOneof(string name)
    {
        name = _names.Claim(name, IsFreeForOneof);
        _names.Take(name + "Oneof");
        return name;
    }

    private bool IsFreeForOneof(string name) => !ReservedNames.IsMember(name) && !_names.IsTaken(name + "Oneof");

    private bool IsFreeForField(string name) => !ReservedNames.IsMember(name) && !(_hasCompanions && _names.IsTaken(name + Companion));
}
