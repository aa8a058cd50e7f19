using System.Collections.Immutable;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>A top-level message or enum, the top-level extensions, or the attributes of the assembly: what is emitted, and cached, as one text.</summary>
/// <param name="File">The file it goes into.</param>
/// <param name="Message">The message; null for anything else.</param>
/// <param name="Enum">The enum; null for anything else.</param>
/// <param name="Extensions">The extensions; null for anything else.</param>
/// <param name="Carried">What an attribute of the assembly carries; null for nothing.</param>
internal sealed record EmissionUnit(
    EmittedFile File, MessageModel? Message = null, EnumModel? Enum = null, ExtensionsModel? Extensions = null, CarriedModel? Carried = null)
{
    /// <summary>The units of a file, in the order in which they stand in it: attributes, which may be none, then enums, messages, extensions.</summary>
    public static ImmutableArray<EmissionUnit> Split(FileModel model)
    {
        var file = new EmittedFile(model.HintName, model.ImportPath, model.Namespace, model.IsInternal);
        return
        [
            new EmissionUnit(file, Carried: model.Carried),
            .. model.Enums.Select(declared => new EmissionUnit(file, Enum: declared)),
            .. model.Messages.Select(declared => new EmissionUnit(file, Message: declared)),
            .. model.Extensions is { } extensions ? [new EmissionUnit(file, Extensions: extensions)] : Array.Empty<EmissionUnit>(),
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

/// <summary>The C# file of a .proto, without its text.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="ImportPath">The import path of the .proto.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="IsInternal">Whether only the assembly itself can use the types.</param>
internal sealed record EmittedFile(string HintName, string ImportPath, string Namespace, bool IsInternal);

/// <summary>The C# text of one unit.</summary>
internal sealed record UnitText(EmittedFile File, string Text);

/// <summary>The C# texts of a file's units, the attributes first.</summary>
internal sealed record FileText(EmittedFile File, EquatableArray<string> Units)
{
    /// <summary>Puts the units of each file together again; those of one file stand in a row.</summary>
    public static ImmutableArray<FileText> Group(ImmutableArray<UnitText> units, CancellationToken cancellation)
    {
        ImmutableArray<FileText>.Builder files = ImmutableArray.CreateBuilder<FileText>();
        int start = 0;
        for (int end = 1; end <= units.Length; end++)
        {
            if (end < units.Length && units[end].File == units[start].File)
            {
                continue;
            }
            cancellation.ThrowIfCancellationRequested();
            var texts = new string[end - start];
            for (int i = 0; i < texts.Length; i++)
            {
                texts[i] = units[start + i].Text;
            }
            files.Add(new FileText(units[start].File, new EquatableArray<string>(texts)));
            start = end;
        }
        return files.ToImmutable();
    }

    /// <summary>How long the file is, nearly.</summary>
    public long Length => Units.Sum(static unit => (long)unit.Length);

    public override string ToString() => FileEmitter.EmitFile(File.ImportPath, File.Namespace, Units[0], Units.Skip(1));
}
