using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>What an assembly carries of a .proto, so that others can import it.</summary>
/// <param name="Renames">Types whose C# name the file alone does not tell, as <c>Order=Order_</c>, with <c>;</c> between.</param>
/// <param name="Text">The text, without comments and spare white space.</param>
internal sealed record CarriedModel(string Renames, string Text);
