using System.Runtime.CompilerServices;
using AmctGen.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>What is computed from the text and the settings of additional files, kept as long as the texts are in use.</summary>
/// <remarks>
/// Safe for many threads: a result is computed once. A host passes the same text again until the file is edited. If it forgets a text, the
/// result is collected with it.
/// </remarks>
/// <typeparam name="T">The result: a function of the text, the file's path and the settings.</typeparam>
internal sealed class FileCache<T>
    where T : class
{
    private readonly ConditionalWeakTable<SourceText, Slot> _slots = new();

    /// <summary>The result for a file. Only allocates if it has to be computed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="project">The settings of its project.</param>
    /// <param name="state">What <paramref name="create"/> needs.</param>
    /// <param name="create">Computes the result. An exception, for example a cancellation, leaves no trace.</param>
    public T Get<TState>(
        AdditionalText file, SourceText text, AnalyzerConfigOptions options, SettingValues project, TState state, Func<TState, T> create)
    {
        Slot slot = _slots.GetValue(text, static _ => new Slot());
        if (slot.Find(file.Path, options, project) is { } known)
        {
            return known;
        }
        lock (slot)
        {
            if (slot.Find(file.Path, options, project) is { } other)
            {
                return other;
            }
            T value = create(state);
            slot.Add(new Entry(file.Path, SettingValues.OfFile(options), project, value));
            return value;
        }
    }

    private sealed record Entry(string Path, SettingValues File, SettingValues Project, T Value);

    // The last two, because two projects may contain the file, with different settings.
    private sealed class Slot
    {
        private Entry[] _entries = [];

        public T? Find(string path, AnalyzerConfigOptions options, SettingValues project)
        {
            foreach (Entry entry in Volatile.Read(ref _entries))
            {
                if (entry.Path == path && entry.Project.Equal(project) && entry.File.AreCurrent(options))
                {
                    return entry.Value;
                }
            }
            return null;
        }

        public void Add(Entry entry) => Volatile.Write(ref _entries, [entry, .. _entries.Take(1)]);
    }
}
