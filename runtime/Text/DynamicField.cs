namespace AmctGen.Text;

/// <summary>A field that is set in a message without generated code.</summary>
/// <param name="Codec">Reads and writes the field.</param>
/// <param name="Extension">The extension where the field is one; else null.</param>
/// <param name="Value">What the codec stores.</param>
internal readonly record struct DynamicField(FieldCodec Codec, Extension? Extension, object Value);
