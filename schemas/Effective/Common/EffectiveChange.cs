using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>A setting that AMCT changes.</summary>
/// <param name="FieldPath">The field of the configuration in proto names, or the name of a resolved value.</param>
/// <param name="Message">What AMCT does, and why, in a sentence without a final stop.</param>
public sealed record EffectiveChange(string FieldPath, MessageText Message)
{
    /// <summary>Whether it is about a value that was resolved for a layer.</summary>
    /// <param name="resolved">The value.</param>
    public bool Concerns(IResolved resolved)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        string path = resolved.Provenance.FieldPath;
        return FieldPath == resolved.Name
            || (path.Length > 0 && FieldPath.StartsWith(path, StringComparison.Ordinal)
                && (FieldPath.Length == path.Length || FieldPath[path.Length] == '.'));
    }
}
