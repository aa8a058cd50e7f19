using System.Collections.Immutable;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>A part of a file that is emitted and cached as one text.</summary>
/// <param name="File">The file that contains the unit.</param>
/// <remarks>
/// Only one of the other properties is not null: a unit is a top-level message or enum, the top-level extensions, the names of the fields,
/// or the attributes of the assembly.
/// </remarks>
internal sealed record EmissionUnit(EmittedFile File)
{
    /// <summary>The message; null for anything else.</summary>
    public MessageModel? Message { get; init; }

    /// <summary>The enum; null for anything else.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The extensions; null for anything else.</summary>
    public ExtensionsModel? Extensions { get; init; }

    /// <summary>The names of the fields of the file; null for anything else.</summary>
    public EquatableArray<string>? FieldNames { get; init; }

    /// <summary>The content of the assembly's attribute; null for anything else.</summary>
    public CarriedModel? Carried { get; init; }

    /// <summary>The units of a file: the attributes, the names of fields, the enums, the messages, the extensions.</summary>
    /// <remarks>Every file has the first two units; their texts may be empty.</remarks>
    public static ImmutableArray<EmissionUnit> Split(FileModel model)
    {
        var file = new EmittedFile(model.HintName, model.ImportPath, model.Namespace, model.IsInternal);
        return
        [
            new EmissionUnit(file) { Carried = model.Carried },
            new EmissionUnit(file) { FieldNames = FieldNamesEmitter.NamesOf(model.Messages) },
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
        { FieldNames: { IsEmpty: false } names } => FileEmitter.EmitFieldNames(names, cancellation),
        { Carried: { } carried } => FileEmitter.EmitAttributes(File.ImportPath, File.Namespace, carried),
        _ => "",
    });
}
