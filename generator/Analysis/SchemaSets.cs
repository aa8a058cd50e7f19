using System.Runtime.CompilerServices;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;

namespace AmctGen.Generator.Analysis;

/// <summary>The sets of schemas of the projects that are open, each kept as long as the first of its files is in use.</summary>
internal static class SchemaSets
{
    private static readonly ConditionalWeakTable<object, Slot> s_slots = new();

    /// <summary>The set of files and referenced assemblies, created once.</summary>
    /// <param name="files">The files, in the order of the project.</param>
    /// <param name="assemblies">The referenced assemblies that have schemas.</param>
    /// <param name="isIncomplete">Whether a further file cannot be read.</param>
    /// <param name="cancellation">Cancels the work; another call starts it again.</param>
    public static SchemaSet Get(
        SchemaFile[] files, ReferencedAssembly[] assemblies, bool isIncomplete, CancellationToken cancellation)
    {
        Slot slot = s_slots.GetOrCreateValue(files.Length > 0 ? files[0] : assemblies.Length > 0 ? assemblies[0] : s_slots);
        lock (slot)
        {
            return slot.Find(files, assemblies, isIncomplete) ?? slot.Add(files, assemblies, isIncomplete, cancellation);
        }
    }

    private sealed record Entry(SchemaFile[] Files, ReferencedAssembly[] Assemblies, bool IsIncomplete, SchemaSet Schemas)
    {
        public bool IsOf(SchemaFile[] files, ReferencedAssembly[] assemblies, bool isIncomplete) =>
            IsIncomplete == isIncomplete && Files.SequenceEqual(files) && Assemblies.SequenceEqual(assemblies);
    }

    // The last two, because projects may share their first file.
    private sealed class Slot
    {
        private Entry[] _entries = [];

        public SchemaSet? Find(SchemaFile[] files, ReferencedAssembly[] assemblies, bool isIncomplete)
        {
            foreach (Entry entry in _entries)
            {
                if (entry.IsOf(files, assemblies, isIncomplete))
                {
                    return entry.Schemas;
                }
            }
            return null;
        }

        public SchemaSet Add(
            SchemaFile[] files, ReferencedAssembly[] assemblies, bool isIncomplete, CancellationToken cancellation)
        {
            ReferencedSchema[] referenced = [.. assemblies.SelectMany(static assembly => assembly.Schemas)];
            SchemaSet created = SchemaSet.Create(files, referenced, isIncomplete, cancellation);
            _entries = [new Entry(files, assemblies, isIncomplete, created), .. _entries.Take(1)];
            return created;
        }
    }
}
