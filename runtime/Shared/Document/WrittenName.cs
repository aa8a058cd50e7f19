namespace AmctGen.Text;

/// <summary>A name that is not written as text format writes it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Finding">The index of the document's finding about it; -1 if it was not kept.</param>
/// <param name="Subscript">The brackets after the name, if the form is <see cref="NameForm.Subscripted"/>.</param>
sealed record WrittenName(NameForm Form, int Finding, SourceSpan Subscript = default);
