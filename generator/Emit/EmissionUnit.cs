using System.Collections.Immutable;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>A top-level message or enum, the top-level extensions, or the attributes of the assembly: what is emitted, and cached, as one text.</summary>
/// <param name="File">The file it goes into.</param>
internal sealed record EmissionUnit(EmittedFile File)
{
    /// <summary>The message; null for anything else.</summary>
    public MessageModel? Message { get; init; }

    /// <summary>The enum; null for anything else.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The extensions; null for anything else.</summary>
    public ExtensionsModel? Extensions { get; init; }

    /// <summary>What an attribute of the assembly carries; null for nothing.</summary>
    public CarriedModel? Carried { get; init; }

    /// <summary>The units of a file, in the order in which they stand in it: attributes, which may be none, then enums, messages, extensions.</summary>
    public static ImmutableArray<EmissionUnit> Split(FileModel model)
    {
        var file = new EmittedFile(model.HintName, model.ImportPath, model.Namespace, model.IsInternal);
        return
        [
            new EmissionUnit(file) { Carried = model.Carried },
            .. model.Enums.Select(declared => new EmissionUnit(file) { Enum = declared }),
            .. model.Messages.Select(declared => new EmissionUnit(file) { Message = declared }),
            .. model.Extensions is { } extensions ? [new EmissionUnit(file) { Extensions = extensions }] : Array.Empty<EmissionUnit>(),
        ];
    }

    public UnitText Emit(CancellationToken cancellation) => new(File, this switch
    {
        { Message: { } message } => FileEmitter.EmitMessage(message, File.IsInternal, cancellation),
        { Enum: { } declared } => FileEmitter.EmitEnum(declared, File.IsInternal, cancellation),
        { Extensions: { } extensions } => FileEmitter.EmitExtensions(extensions, File.IsInternal, cancellation),
        { Carried: { } carried } => FileEmitter.EmitAttributes(File.ImportPath, File.Namespace, carried),
        _ => "",
    });
}
