using System.Text;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>The Atlas products with one kind of Ascend AI processor, on which a model is deployed.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AmctTarget
{
    // Words that a name may leave out.
    private static readonly string[] s_optional = ["series", "products", "product", "系列", "产品"];

    private AmctTarget(string chip, string product, params string[] names)
    {
        Chip = chip;
        Product = product;
        Names = [chip, product, .. names];
    }

    /// <summary>All known products. Only those that AMCT's documents restrict have restrictions.</summary>
    public static IReadOnlyList<AmctTarget> All { get; } =
    [
        new("Ascend310", "Atlas 200/300/500 Inference Product", "Atlas 200/300/500 推理产品",
            "Atlas 200", "Atlas 300", "Atlas 500", "310")
        {
            HasSparsity = false,
        },
        new("Ascend310P", "Atlas Inference Series Product", "Atlas 推理系列产品", "310P"),
        new("Ascend310B", "Atlas 200I/500 A2 Inference Product", "Atlas 200I/500 A2 推理产品", "310B"),
        new("Ascend910", "Atlas Training Series Product", "Atlas 训练系列产品", "Ascend910A", "910", "910A")
        {
            HasSparsity = false,
        },
        new("Ascend910B", "Atlas A2 Training Series Product", "Atlas A2 训练系列产品", "Atlas 800I A2 Inference Product",
            "Atlas 800I A2 推理产品", "Atlas A2", "910B"),
        new("Ascend910_93", "Atlas A3 Training Series Product", "Atlas A3 训练系列产品", "Atlas A3 Inference Series Product",
            "Atlas A3 推理系列产品", "Atlas A3", "910_93"),
    ];

    /// <summary>The processor, for example <c>Ascend310</c>.</summary>
    public string Chip { get; }

    /// <summary>The name of the products in AMCT's documents.</summary>
    public string Product { get; }

    /// <summary>All names: of the processor, of the products, and short forms.</summary>
    public EquatableArray<string> Names { get; }

    /// <summary>Whether the hardware supports 2:4 structured sparsity.</summary>
    public bool HasSparsity { get; private init; } = true;

    /// <summary>The products with a name; null if there are none.</summary>
    /// <param name="name">
    /// A name in any case, with or without blanks, "Series" and "Product". A version of a processor may have a digit at its end, for
    /// example <c>Ascend310P3</c>.
    /// </param>
    public static AmctTarget? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string wanted = Simplify(name);
        bool isVersion = wanted.Length > 1 && char.IsAsciiDigit(wanted[^1]) && char.IsAsciiLetter(wanted[^2]);
        return ByName(wanted) ?? (isVersion ? ByName(wanted[..^1]) : null);
    }

    /// <summary>A hint about an unknown name, for the end of a message; null if no name is similar.</summary>
    /// <param name="name">The name.</param>
    public static MessageText? Hint(string name) => Suggestions.Hint(name, All.SelectMany(static target => target.Names));

    /// <summary>The processor and the products: <c>Ascend310 (Atlas 200/300/500 Inference Product)</c>.</summary>
    public override string ToString() => $"{Chip} ({Product})";

    private static AmctTarget? ByName(string simple) =>
        All.FirstOrDefault(target => target.Names.Any(name => string.Equals(Simplify(name), simple, StringComparison.Ordinal)));

    private static string Simplify(string name)
    {
        var letters = new StringBuilder();
        foreach (char character in name.ToLowerInvariant())
        {
            letters.Append(char.IsLetterOrDigit(character) ? character.ToString() : "");
        }
        return s_optional.Aggregate(letters.ToString(), static (text, word) => text.Replace(word, "", StringComparison.Ordinal));
    }
}
