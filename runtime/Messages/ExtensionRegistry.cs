using System.Collections.Immutable;
using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.WellKnownTypes;

namespace AmctGen;

/// <summary>The extensions, and the message types of an <see cref="Any"/>, that a text may name in brackets.</summary>
/// <remarks>Immutable. Set it in <see cref="TextReaderOptions.Registry"/>. A name in brackets that is not registered is an error.</remarks>
public sealed class ExtensionRegistry
{
    // By the full name of the extended message, then by the names in brackets. Keys and values are references, because the framework
    // contains the precompiled code of such dictionaries.
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, Extension>> _extensions;
    private readonly ImmutableDictionary<string, MessageReader> _messages;

    // Extensions and messages without generated code; searched last.
    private readonly ShapeRegistry _declared;
    private ShapeRegistry? _shapes;

    private ExtensionRegistry(
        ImmutableDictionary<string, ImmutableDictionary<string, Extension>> extensions,
        ImmutableDictionary<string, MessageReader> messages,
        ShapeRegistry declared)
    {
        _extensions = extensions;
        _messages = messages;
        _declared = declared;
    }

    /// <summary>The registry without extensions and messages.</summary>
    public static ExtensionRegistry Empty { get; } = FromShapes(ShapeRegistry.Empty);

    /// <summary>The same extensions and messages as shapes, to check documents.</summary>
    internal ShapeRegistry Shapes =>
        _shapes ?? LazyState.Publish(ref _shapes, _extensions.IsEmpty && _messages.IsEmpty ? _declared : MakeShapes());

    /// <summary>Creates a registry from the extensions and messages of a schema that has no generated code.</summary>
    /// <param name="shapes">The extensions and messages.</param>
    public static ExtensionRegistry FromShapes(ShapeRegistry shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        return new ExtensionRegistry(
            ImmutableDictionary.Create<string, ImmutableDictionary<string, Extension>>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, MessageReader>(StringComparer.Ordinal),
            shapes);
    }

    /// <summary>A copy of the registry with extensions added.</summary>
    /// <param name="extensions">The extensions.</param>
    public ExtensionRegistry Add(params Extension[] extensions) => Add((IEnumerable<Extension>)extensions);

    /// <summary>A copy of the registry with extensions added.</summary>
    /// <param name="extensions">The extensions, for example <c>GeometryExtensions.All</c>.</param>
    public ExtensionRegistry Add(IEnumerable<Extension> extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        ImmutableDictionary<string, ImmutableDictionary<string, Extension>> all = _extensions;
        foreach (Extension extension in extensions)
        {
            ArgumentNullException.ThrowIfNull(extension, nameof(extensions));
            string extendee = extension.Extendee.FullName;
            ImmutableDictionary<string, Extension> byName =
                all.GetValueOrDefault(extendee) ?? ImmutableDictionary.Create<string, Extension>(StringComparer.Ordinal);
            byName = byName.SetItem(extension.Shape.Name, extension);
            if (extension.Shape.TextName is { } textName)
            {
                byName = byName.SetItem(textName, extension);
            }
            all = all.SetItem(extendee, byName);
        }
        return new ExtensionRegistry(all, _messages, _declared);
    }

    /// <summary>A copy of the registry with a message added, which an <see cref="Any"/> may then contain.</summary>
    /// <typeparam name="T">The message.</typeparam>
    public ExtensionRegistry AddMessage<T>()
        where T : class, IMessage<T> =>
        new(_extensions, _messages.SetItem(T.Shape.FullName, MessageReader<T>.Instance), _declared);

    private ShapeRegistry MakeShapes() => new(
        _extensions.IsEmpty && !_declared.HasExtensions
            ? []
            :
            [
                .. _declared.Extensions,
                .. _extensions.Values.SelectMany(static byName => byName.Values)
                    .Select(static extension => (extension.Extendee.FullName, extension.Shape)),
            ],
        name => FindMessage(name)?.Shape,
        () => _messages.Keys.Union(_declared.MessageNames).Order(StringComparer.Ordinal))
    {
        IsIncomplete = _declared.IsIncomplete,
    };

    internal Extension? FindExtension(MessageShape extendee, string name) =>
        _extensions.TryGetValue(extendee.FullName, out ImmutableDictionary<string, Extension>? byName)
            && byName.TryGetValue(name, out Extension? extension)
            ? extension
            : _declared.FindExtension(extendee, name)?.AsExtensionOf(extendee);

    internal MessageReader? FindMessage(string fullName) =>
        _messages.TryGetValue(fullName, out MessageReader? message) ? message : _declared.FindMessage(fullName)?.Reader;
}
