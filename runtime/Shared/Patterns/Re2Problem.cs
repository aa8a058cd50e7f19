using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>An error in a pattern, with its location in UTF-16 units of the pattern.</summary>
sealed record Re2Problem(MessageText Message, int Start, int Length);
