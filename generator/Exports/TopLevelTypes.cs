
namespace AmctGen.Generator.Exports;

/// <summary>What a file calls its top-level types in C#, as far as another file's types could clash with them.</summary>
/// <param name="ImportPath">The file's import path.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Names">The types, those that read and write enums and the one with the extensions among them.</param>
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
