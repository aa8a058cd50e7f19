using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Inputs;

/// <summary>All settings of a project or a file as the host passes them, kept to see whether they are still the same.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class SettingValues
{
    private readonly string[] _keys;
    private readonly string?[] _values;

    private SettingValues(string[] keys, AnalyzerConfigOptions options)
    {
        _keys = keys;
        _values = Array.ConvertAll(keys, key => options.TryGetValue(key, out string? value) ? value : null);
    }

    /// <summary>The settings of a project.</summary>
    public static SettingValues OfProject(AnalyzerConfigOptions options) => new(BuildSettings.ProjectKeys, options);

    /// <summary>The settings of an additional file.</summary>
    public static SettingValues OfFile(AnalyzerConfigOptions options) => new(BuildSettings.FileKeys, options);

    /// <summary>Whether a host passes the same values. Does not allocate, because it is asked for each file after each keystroke.</summary>
    public bool AreCurrent(AnalyzerConfigOptions options)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_values[i] != (options.TryGetValue(_keys[i], out string? value) ? value : null))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether both are settings of projects with the same values.</summary>
    public bool Equal(SettingValues other) => ReferenceEquals(this, other) || _values.AsSpan().SequenceEqual(other._values);
}
