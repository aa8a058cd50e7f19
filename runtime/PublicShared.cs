// The types of Shared/ are compiled into the generator too, where they stay internal. Here they join the public surface.

using System.Runtime.CompilerServices;

namespace AmctGen
{
    [CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
    public readonly partial struct EquatableArray<T>;
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

    public sealed partial class FieldLocations;
}
