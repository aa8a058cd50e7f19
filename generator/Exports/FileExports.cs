using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

// The records of this file describe the declarations of a .proto that other files can depend on, with their C# names. They are
// immutable, structurally equal and free of locations and comments: moving a line leaves them equal, so nothing is linked again.
// They contain the declarations as written, including errors; the linker reports and removes these.

/// <summary>The declarations of one .proto file.</summary>
internal sealed record FileExports
{
    /// <summary>The path under which other files import it.</summary>
    public required string ImportPath { get; init; }

    /// <summary>The package; empty if there is none.</summary>
    public required string Package { get; init; }

    /// <summary>The syntax or edition of the file.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The edition; empty for proto2 and proto3.</summary>
    public required string EditionName { get; init; }

    /// <summary>The C# namespace, keywords escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The imports, in declaration order.</summary>
    public required EquatableArray<ImportExport> Imports { get; init; }

    /// <summary>Top-level messages, then the messages of groups that extensions declare.</summary>
    public required EquatableArray<MessageExport> Messages { get; init; }

    public required EquatableArray<EnumExport> Enums { get; init; }

    public required EquatableArray<FieldExport> Extensions { get; init; }

    public required EquatableArray<ServiceExport> Services { get; init; }

    /// <summary>The C# name of the class that declares the top-level extensions; empty for none.</summary>
    public required string ExtensionsName { get; init; }

    /// <summary>Whether C# types are generated for its messages and enums.</summary>
    public required bool HasTypes { get; init; }

    /// <summary>Whether it declares extensions, including nested ones.</summary>
    public required bool HasExtensions { get; init; }

    /// <summary>Whether it is a file for the lite runtime.</summary>
    public required bool IsLite { get; init; }

    /// <summary>Whether only the assembly itself can use its types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The exports of a parsed file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">The build's settings for the file.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static FileExports From(ProtoFileSyntax file, LinkSettings settings, CancellationToken cancellation = default) =>
        new ExportsBuilder(file, settings, cancellation).Build();

    /// <summary>The same exports without the members of messages, for files that only name types.</summary>
    public FileExports WithoutFields() => this with { Messages = MessageExport.WithoutFields(Messages) };
}
