namespace AmctGen.Text;

/// <summary>
/// The match of an element of the new message: the corresponding element of the source and of the old message; -1 if there is none.
/// </summary>
/// <param name="Source">The index in the source.</param>
/// <param name="Old">The index in the old message.</param>
/// <param name="IsMoved">Whether the element changes its position relative to the others.</param>
readonly record struct ElementMatch(int Source, int Old, bool IsMoved);
