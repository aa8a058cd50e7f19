using AmctGen.Generator.Compilation;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Cli.Reference;

/// <summary>A .proto file that gets a page.</summary>
internal sealed class ReferenceFile
{
    public const string ExtensionsHeading = "Extensions";

    private readonly HeadingAnchors _anchors = new();
    private readonly List<ReferenceType> _types = [];

    /// <summary>A file.</summary>
    /// <param name="schema">The compiled file, with its model and its documentation.</param>
    /// <param name="page">The path of its page below the folder of all pages, with forward slashes.</param>
    public ReferenceFile(CompiledSchema schema, string page)
    {
        Schema = schema;
        Page = page;
        _anchors.Add(Title);
        Add(Model.Messages, Exports.Messages);
        foreach (EnumModel declared in Model.Enums)
        {
            Add(declared);
        }
    }

    public CompiledSchema Schema { get; }

    /// <summary>The path of the page below the folder of all pages, with forward slashes.</summary>
    public string Page { get; }

    /// <summary>The heading of the page.</summary>
    public string Title => Schema.ImportPath;

    /// <summary>The messages in declaration order, each with the types inside, then the enums.</summary>
    public IReadOnlyList<ReferenceType> Types => _types;

    public FileModel Model => Schema.Model!;

    public FileExports Exports => Schema.Exports!;

    /// <summary>The name of a type without the package, if it has the package of the file; otherwise the full name.</summary>
    public string NameOf(string fullName) =>
        Exports.Package.Length > 0 && fullName.StartsWith(Exports.Package + ".", StringComparison.Ordinal)
            ? fullName[(Exports.Package.Length + 1)..]
            : fullName;

    private void Add(EquatableArray<MessageModel> messages, EquatableArray<MessageExport> exports)
    {
        foreach (MessageModel message in messages)
        {
            MessageExport declared = exports.First(export => export.FullName == message.ProtoName);
            _types.Add(new ReferenceType
            {
                FullName = message.ProtoName,
                Heading = NameOf(message.ProtoName),
                Anchor = _anchors.Add(NameOf(message.ProtoName)),
                Message = message,
                Declared = declared,
            });
            foreach (EnumModel nested in message.Enums)
            {
                Add(nested);
            }
            Add(message.Messages, declared.Messages);
        }
    }

    private void Add(EnumModel declared) => _types.Add(new ReferenceType
    {
        FullName = declared.ProtoName,
        Heading = NameOf(declared.ProtoName),
        Anchor = _anchors.Add(NameOf(declared.ProtoName)),
        Enum = declared,
    });
}
