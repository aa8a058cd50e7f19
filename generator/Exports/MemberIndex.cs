using System.Runtime.CompilerServices;

namespace AmctGen.Generator.Exports;

/// <summary>Finds the members of a message or enum by name; for a large one with a table that is built once.</summary>
internal static class MemberIndex
{
    private const int MostWithoutTable = 32;

    private static readonly ConditionalWeakTable<MessageExport, Dictionary<string, FieldExport>> s_fields = new();
    private static readonly ConditionalWeakTable<EnumExport, Dictionary<string, EnumValueExport>> s_values = new();

    public static FieldExport? Find(MessageExport message, string name)
    {
        if (message.Fields.Count > MostWithoutTable)
        {
            Dictionary<string, FieldExport> table = s_fields.GetValue(
                message, static message => Table(message.Fields, static field => field.Name));
            return table.TryGetValue(name, out FieldExport? found) ? found : null;
        }
        foreach (FieldExport field in message.Fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }
        return null;
    }

    public static EnumValueExport? Find(EnumExport declared, string name)
    {
        if (declared.Values.Count > MostWithoutTable)
        {
            Dictionary<string, EnumValueExport> table = s_values.GetValue(
                declared, static declared => Table(declared.Values, static value => value.Name));
            return table.TryGetValue(name, out EnumValueExport? found) ? found : null;
        }
        foreach (EnumValueExport value in declared.Values)
        {
            if (value.Name == name)
            {
                return value;
            }
        }
        return null;
    }

    // If several members have the same name, the first one is used.
    private static Dictionary<string, T> Table<T>(EquatableArray<T> members, Func<T, string> name)
    {
        var table = new Dictionary<string, T>(members.Count, StringComparer.Ordinal);
        foreach (T member in members)
        {
            if (!table.ContainsKey(name(member)))
            {
                table.Add(name(member), member);
            }
        }
        return table;
    }
}
