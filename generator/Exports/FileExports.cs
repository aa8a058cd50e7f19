using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

// The records of this file say what a .proto declares as far as other files can depend on it, with the C# names decided. They are
// immutable, structurally equal and free of locations and comments: moving a line leaves them equal, so nothing is linked again.
// They hold what is written even where it is wrong; the linker reports and drops it.

/// <summary>What one .proto file declares.</summary>
/// <param name="ImportPath">The path under which other files import it.</param>
/// <param name="Package">The package; empty for none.</param>
/// <param name="Level">The language it is written in.</param>
/// <param name="Edition">The edition; empty for proto2 and proto3.</param>
/// <param name="Namespace">The C# namespace, ready to stand in C# text.</param>
/// <param name="Imports">The imports, in declaration order.</param>
/// <param name="Messages">Top-level messages, then the messages of groups that extensions declare.</param>
/// <param name="Enums">Top-level enums.</param>
/// <param name="Extensions">Top-level extensions.</param>
/// <param name="Services">Services.</param>
/// <param name="ExtensionsName">The C# name of the class that declares the top-level extensions; empty for none.</param>
/// <param name="HasTypes">Whether its messages and enums exist in C#.</param>
/// <param name="HasExtensions">Whether it declares extensions, nested ones among them.</param>
/// <param name="IsLite">Whether it is meant for the runtime without reflection.</param>
internal sealed record FileExports(
    string ImportPath,
    string Package,
    ProtoSyntaxLevel Level,
    string Edition,
    string Namespace,
    EquatableArray<ImportExport> Imports,
    EquatableArray<MessageExport> Messages,
    EquatableArray<EnumExport> Enums,
    EquatableArray<FieldExport> Extensions,
    EquatableArray<ServiceExport> Services,
    string ExtensionsName,
    bool HasTypes,
    bool HasExtensions,
    bool IsLite)
{
    /// <summary>Whether only the assembly itself can use its types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The exports of a parsed file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">What the build says about the file.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static FileExports From(ProtoFileSyntax file, LinkSettings settings, CancellationToken cancellation = default) => new ExportsBuilder(file, settings, cancellation).Build();

    /// <summary>The same without the members of messages: all that matters to a file that only names types.</summary>
    public FileExports WithoutFields() => this with { Messages = MessageExport.WithoutFields(Messages) };
}
