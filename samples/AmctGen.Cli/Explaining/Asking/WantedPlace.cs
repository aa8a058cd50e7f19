using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>An entry, a section, a field or an element of a list.</summary>
/// <param name="Path">The path in proto names.</param>
internal sealed record WantedPlace(string Path) : Wanted
{
    /// <summary>For an element of a list that includes layers: the feature, and the key that includes the layer; otherwise null.</summary>
    public (string Feature, string Key)? Include { get; init; }

    public override MessageText Title => MessageText.Verbatim(Path);

    public override bool IsMet(IEnumerable<LayerAnswer> answers, ConfigValues values)
    {
        LayerAnswer[] all = [.. answers];
        if (Include is { } include)
        {
            return values.Find(Path) == include.Key && Array.Exists(all, answer => answer.IsOn && answer.Feature == include.Feature);
        }
        return Array.Exists(all, answer => answer.Selection.IsSkipped && answer.Selection.SkippedBy.Any(skip => skip.FieldPath == Path))
            || Array.Exists(all, answer => answer.IsOn && Field is null && answer.Selection is { IsOverridden: true } selection
                && selection.Provenance.FieldPath == Path)
            || ValuesOf(all).Any(value => IsFrom(value.Provenance.FieldPath));
    }

    /// <summary>Whether the place is at a path or below it.</summary>
    public bool IsIn(string path) => IsBelow(Path, path);

    /// <summary>Whether a path is the place, in it or around it.</summary>
    public bool IsRelated(string path) => IsBelow(path, Path) || IsBelow(Path, path);

    // A value applies as a whole: with it a field in it, and the entry around it.
    private bool IsFrom(string path) => path.Length > 0 && (IsBelow(path, Path) || (IsBelow(Path, path) && !Path.EndsWith(']')));

    private static bool IsBelow(string path, string ancestor) =>
        path == ancestor || (path.StartsWith(ancestor, StringComparison.Ordinal) && path[ancestor.Length] is '.' or '[');
}
