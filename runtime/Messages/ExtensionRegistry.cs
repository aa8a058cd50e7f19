using System.Collections.Immutable;
using AmctGen.Text;
using AmctGen.WellKnownTypes;

namespace AmctGen;

/// <summary>What names in brackets stand for in a text: extensions, and the messages that an <see cref="Any"/> may hold.</summary>
/// <remarks>Immutable; it is passed in with <see cref="TextReaderOptions.Registry"/>. A text names no extension and no type that is not in it.</remarks>
public sealed class ExtensionRegistry
{
    private readonly ImmutableDictionary<(string Extendee, string Name), Extension> _extensions;
    private readonly ImmutableDictionary<string, ContentReader> _messages;
    private ShapeRegistry? _shapes;

    private ExtensionRegistry(
        ImmutableDictionary<(string Extendee, string Name), Extension> extensions, ImmutableDictionary<string, ContentReader> messages)
    {
        _extensions = extensions;
        _messages = messages;
    }

    /// <summary>Knows no extension and no message.</summary>
    public static ExtensionRegistry Empty { get; } = new(
        ImmutableDictionary<(string Extendee, string Name), Extension>.Empty,
        ImmutableDictionary.Create<string, ContentReader>(StringComparer.Ordinal));

    /// <summary>The same for reading without generated code.</summary>
    internal ShapeRegistry Shapes => _shapes ?? LazyState.Publish(ref _shapes, MakeShapes());

    /// <summary>The registry with extensions added.</summary>
    /// <param name="extensions">The extensions.</param>
    public ExtensionRegistry Add(params Extension[] extensions) => Add((IEnumerable<Extension>)extensions);

    /// <summary>The registry with extensions added.</summary>
    /// <param name="extensions">The extensions, as <c>GeometryExtensions.All</c>.</param>
    public ExtensionRegistry Add(IEnumerable<Extension> extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        ImmutableDictionary<(string Extendee, string Name), Extension>.Builder all = _extensions.ToBuilder();
        foreach (Extension extension in extensions)
        {
            ArgumentNullException.ThrowIfNull(extension, nameof(extensions));
            all[(extension.Extendee.FullName, extension.Shape.Name)] = extension;
            if (extension.Shape.TextName is { } textName)
            {
                all[(extension.Extendee.FullName, textName)] = extension;
            }
        }
        return new ExtensionRegistry(all.ToImmutable(), _messages);
    }

    /// <summary>The registry with a message added, which an <see cref="Any"/> may then hold.</summary>
    /// <typeparam name="T">The message.</typeparam>
    public ExtensionRegistry AddMessage<T>()
        where T : class, IMessage<T> =>
        new(_extensions, _messages.SetItem(T.Shape.FullName, new ContentReader<T>()));

    private ShapeRegistry MakeShapes() => new(
        _extensions.Values.Select(static extension => (extension.Extendee.FullName, extension.Shape)),
        name => FindMessage(name)?.Shape,
        () => _messages.Keys.Order(StringComparer.Ordinal));

    internal Extension? FindExtension(MessageShape extendee, string name) =>
        _extensions.TryGetValue((extendee.FullName, name), out Extension? extension) ? extension : null;

    internal ContentReader? FindMessage(string fullName) => _messages.TryGetValue(fullName, out ContentReader? message) ? message : null;
}
