namespace AmctGen;

/// <summary>A message cannot be built: required fields are not set.</summary>
/// <param name="fieldPaths">The paths of the fields by their names in the .proto, for example <c>layers[3].name</c>.</param>
public sealed class MissingFieldsException(EquatableArray<string> fieldPaths)
    : InvalidOperationException(
        (fieldPaths.Count == 1 ? "a required field is not set: " : "required fields are not set: ")
        + string.Join(", ", fieldPaths.AsSpan().ToArray()))
{
    /// <summary>The paths of the fields by their names in the .proto, for example <c>layers[3].name</c>.</summary>
    public EquatableArray<string> FieldPaths { get; } = fieldPaths;
}
