using AmctGen.Text;

namespace AmctGen;

/// <summary>An extension that has no generated code.</summary>
internal sealed class ShapeExtension(MessageShape extendee, FieldShape shape) : Extension(extendee, shape.Codec);
