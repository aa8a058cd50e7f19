// The types of Shared/ are compiled into the generator too, where they stay internal. Here they join the public surface.

using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AmctGen
{
    [CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
    [DebuggerDisplay("{global::AmctGen.DebuggerText.Of(this),nq}")]
    [DebuggerTypeProxy(typeof(EquatableArrayView<>))]
    public readonly partial struct EquatableArray<T>
    {
        /// <summary>The elements on one line, as <c>["a", "b"]</c>.</summary>
        public override string ToString() => ValueText.List(AsSpan());
    }
}

namespace AmctGen.Text
{
    public readonly partial record struct SourceSpan;

    public readonly partial record struct SourceLocation;

    public sealed partial record RelatedPlace;

    public sealed partial record TextError;

    public sealed partial class MessageShape;

    public sealed partial class FieldShape;

    public sealed partial class EnumShape;

    public sealed partial class FieldLocations
    {
        /// <summary>Remembers a text; it is looked at when the first field is asked for.</summary>
        /// <param name="utf8">The text that the message was read from. It must not change.</param>
        /// <param name="shape">The message's shape.</param>
        /// <param name="fileName">The file's name as reports print it.</param>
        /// <param name="registry">The extensions and Any types that the text was read with.</param>
        public static FieldLocations Read(ReadOnlyMemory<byte> utf8, MessageShape shape, string? fileName, ExtensionRegistry registry)
        {
            ArgumentNullException.ThrowIfNull(registry);
            return new FieldLocations(utf8, shape, fileName, registry.Shapes);
        }
    }
}
