using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Options;

/// <summary>Resolves bracketed names in option values. Lookup starts in the scope of the extended message.</summary>
internal sealed class OptionRegistry(FileExports file, SymbolTable table, OptionChecker checker)
    : ShapeRegistry([], static _ => null, static () => [])
{
    // One shape per extension, so that a second setting of it is recognized.
    private readonly Dictionary<FieldExport, FieldShape> _extensions = new(FieldIdentity.Comparer);
    private readonly Dictionary<int, MessageText> _problems = [];

    /// <summary>
    /// The fields and extensions that bracketed names denote, each by the location of its name, with the file that declares it.
    /// </summary>
    public Dictionary<int, (FieldExport Field, FileExports File)>? Named { get; private set; }

    public MessageText? Problem(SourceSpan name) => _problems.TryGetValue(name.Start, out MessageText? problem) ? problem : null;

    internal override FieldShape? Find(MessageShape shape, DocumentField field)
    {
        if (!field.IsBracketed)
        {
            return shape.FindField(field.NameText);
        }
        string name = field.NameText.Trim('[', ']');
        bool isUrl = name.IndexOf('/') >= 0;
        FieldShape? found = isUrl ? FindMessage(shape, field.NameText) : FindInScope(shape, name, field.Name.Start);
        if (found is null)
        {
            _problems[field.Name.Start] = !isUrl
                ? (MessageText)(
                    $"no extension '{name}' of '{shape.FullName}' was found; "
                    + $"lookup of names in brackets starts in '{FullNames.Parent(shape.FullName)}'")
                : shape.IsAny
                    ? TypeUrl.MessageOf(field.NameText) is { } type
                    ? (MessageText)$"the type '{type}' is not found"
                    : (MessageText)$"'{name}' is not a type URL: write [type.googleapis.com/package.Message]"
                : (MessageText)$"'{shape.FullName}' is not a google.protobuf.Any, so a type in brackets is not allowed here";
        }
        return found;
    }

    private FieldShape? FindMessage(MessageShape shape, string bracketed) =>
        shape.IsAny && TypeUrl.MessageOf(bracketed) is { } name
            && table.Resolve("." + name, "", file, typesOnly: true).Symbol is { Message: { } message } symbol
            ? Of(message, symbol.File, bracketed)
            : null;

    private FieldShape? FindInScope(MessageShape shape, string name, int place)
    {
        Symbol? found = name.StartsWith(".", StringComparison.Ordinal)
            ? null
            : table.Resolve(name, FullNames.Parent(shape.FullName), file, typesOnly: false).Symbol;
        MessageExport? extendee = table.FindAnywhere(shape.FullName)?.Message;
        // In a MessageSet, the name of a message denotes the extension inside it.
        if (found is { Message: { } named } && extendee is { IsMessageSet: true })
        {
            return Of(named, found.File, name);
        }
        if (found is { Kind: SymbolKind.Field, Field: { } member } && member.Scope == shape.FullName)
        {
            return shape.FindField(member.Name);
        }
        if (found is not { Kind: SymbolKind.Extension, Field: { } extension } || extendee is null
            || checker.Extendee(extension, found.File) != shape.FullName)
        {
            return null;
        }
        (Named ??= [])[place] = (extension, found.File);
        if (!_extensions.TryGetValue(extension, out FieldShape? known)
            && FieldTypes.Resolve(extension, found.File, checker.TableFor(found.File)) is { } type)
        {
            _extensions.Add(extension, known = checker.ShapesFor(found.File).Extension(extension, type, extendee));
        }
        return known;
    }

    private FieldShape Of(MessageExport message, FileExports file, string name) =>
        new(name, 0, FieldKind.Message, FieldCardinality.Optional, () => checker.ShapesFor(file).Of(message, file));
}
