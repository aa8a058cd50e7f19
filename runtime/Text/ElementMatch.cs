namespace AmctGen.Text;

/// <summary>What becomes of a wanted element: the element of the source that it is, and what that meant; -1 for none.</summary>
/// <param name="Source">The index in the source.</param>
/// <param name="Old">The index in what the source means.</param>
/// <param name="IsMoved">Whether the element changes its place among the others.</param>
readonly record struct ElementMatch(int Source, int Old, bool IsMoved);
