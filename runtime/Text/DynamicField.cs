namespace AmctGen.Text;

/// <summary>A field that is set in a message without generated code.</summary>
/// <param name="Codec">Reads and writes the field.</param>
/// <param name="Extension">The extension if the field is one; otherwise null.</param>
/// <param name="Value">The value that the codec stores.</param>
internal readonly record struct DynamicField(FieldCodec Codec, Extension? Extension, object Value);
