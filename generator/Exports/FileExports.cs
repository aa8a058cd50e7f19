using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

// The records of this file say what a .proto declares as far as other files can depend on it, with the C# names decided. They are
// immutable, structurally equal and free of locations and comments: moving a line leaves them equal, so nothing is linked again.
// They hold what is written even where it is wrong; the linker reports and drops it.

/// <summary>What one .proto file declares.</summary>
internal sealed record FileExports
{
    /// <summary>The path under which other files import it.</summary>
    public required string ImportPath { get; init; }

    /// <summary>The package; empty for none.</summary>
    public required string Package { get; init; }

    /// <summary>The language it is written in.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The edition; empty for proto2 and proto3.</summary>
    public required string EditionName { get; init; }

    /// <summary>The C# namespace, keywords escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The imports, in declaration order.</summary>
    public required EquatableArray<ImportExport> Imports { get; init; }

    /// <summary>Top-level messages, then the messages of groups that extensions declare.</summary>
    public required EquatableArray<MessageExport> Messages { get; init; }

    /// <summary>Top-level enums.</summary>
    public required EquatableArray<EnumExport> Enums { get; init; }

    /// <summary>Top-level extensions.</summary>
    public required EquatableArray<FieldExport> Extensions { get; init; }

    /// <summary>Services.</summary>
    public required EquatableArray<ServiceExport> Services { get; init; }

    /// <summary>The C# name of the class that declares the top-level extensions; empty for none.</summary>
    public required string ExtensionsName { get; init; }

    /// <summary>Whether its messages and enums exist in C#.</summary>
    public required bool HasTypes { get; init; }

    /// <summary>Whether it declares extensions, nested ones among them.</summary>
    public required bool HasExtensions { get; init; }

    /// <summary>Whether it is meant for the runtime without reflection.</summary>
    public required bool IsLite { get; init; }

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
