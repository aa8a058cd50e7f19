using System.ComponentModel;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Collects the extensions of a message while it is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ExtensionSetBuilder
{
    private Dictionary<Extension, object>? _read;

    /// <summary>The extensions that were read.</summary>
    public readonly ExtensionSet ToExtensionSet()
    {
        if (_read is null)
        {
            return default;
        }
        var entries = new List<ExtensionEntry>(_read.Count);
        foreach ((Extension extension, object read) in _read)
        {
            if (extension.Codec.Finish(read) is { } value)
            {
                entries.Add(new ExtensionEntry(extension, value));
            }
        }
        return ExtensionSet.Sort([.. entries]);
    }

    internal void Read(ref TextFormatReader reader, Extension extension)
    {
        _read ??= [];
        _read.TryGetValue(extension, out object? before);
        _read[extension] = extension.Codec.Read(ref reader, before);
    }
}
