
namespace AmctGen.Generator.Exports;

/// <summary>The C# names of a file's top-level types, to find conflicts with types of other files.</summary>
/// <param name="ImportPath">The file's import path.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Names">The types, including the companion classes of enums and the class of extensions.</param>
internal sealed record TopLevelTypes(string ImportPath, string Namespace, EquatableArray<string> Names)
{
    public static TopLevelTypes Of(FileExports file) => new(
        file.ImportPath,
        file.Namespace,
        new EquatableArray<string>(
        [
            .. file.Messages.Select(static one => one.Name),
            .. file.Enums.Select(static one => one.Name),
            .. file.Enums.Select(static one => one.TextName),
            .. file.ExtensionsName.Length > 0 ? [file.ExtensionsName] : Array.Empty<string>(),
        ]));
}
