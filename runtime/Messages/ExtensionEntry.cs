namespace AmctGen;

/// <summary>An extension and its value.</summary>
internal readonly record struct ExtensionEntry(Extension Extension, object Value);
