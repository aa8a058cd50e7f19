using AmctGen.Schemas.Effective;

namespace AmctGen.Schemas.Tests;

/// <summary><c>--target</c>: settings that do not suit the product on which a model is deployed.</summary>
public sealed class TargetTests : IDisposable
{
    private const string Sparsity = """
        override_layer_types { layer_type: 'Conv2d' prune_config { n_out_of_m_pruner { l1_selective_prune { } } } }
        prune_config { n_out_of_m_pruner { l1_selective_prune { } } }
        override_layer_configs { layer_name: 'a' prune_config { n_out_of_m_pruner { l1_selective_prune { } } } }

        """;

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("Ascend310", "Ascend310")]
    [InlineData("ascend 310", "Ascend310")]
    [InlineData("310", "Ascend310")]
    [InlineData("atlas 200/300/500 inference product", "Ascend310")]
    [InlineData("Atlas 200/300/500 Inference Products", "Ascend310")]
    [InlineData("Atlas 200/300/500 推理产品", "Ascend310")]
    [InlineData("Atlas 300", "Ascend310")]
    [InlineData("Ascend310P", "Ascend310P")]
    [InlineData("Ascend310P3", "Ascend310P")]
    [InlineData("Ascend310B1", "Ascend310B")]
    [InlineData("Atlas Training Series Product", "Ascend910")]
    [InlineData("atlas training", "Ascend910")]
    [InlineData("Atlas 训练系列产品", "Ascend910")]
    [InlineData("ASCEND910A", "Ascend910")]
    [InlineData("Ascend910B4", "Ascend910B")]
    [InlineData("Atlas A2", "Ascend910B")]
    [InlineData("ascend910_93", "Ascend910_93")]
    [InlineData("Ascend31", null)]
    [InlineData("", null)]
    [InlineData("7", null)]
    public void Names_of_documents_and_short_names_are_known(string name, string? chip) => Assert.Equal(chip, AmctTarget.Find(name)?.Chip);

    [Fact]
    public void A_name_belongs_to_one_product() =>
        Assert.All(AmctTarget.All, static target => Assert.All(target.Names, name => Assert.Same(target, AmctTarget.Find(name))));

    [Fact]
    public void Sparsity_is_reported_wherever_it_is_set()
    {
        string[] errors = _amctgen.Run("check", "--mode", "prune", "--target", "atlas training", _amctgen.Write("a.cfg", Sparsity)).Errors;

        Assert.Equal(["a.cfg(1,60): warning AMCT5229", "a.cfg(2,16): warning AMCT5229", "a.cfg(3,57): warning AMCT5229"],
            errors.Select(static error => string.Join(':', error.Split(':')[..2])).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ascend310P")]
    [InlineData("Ascend910B")]
    public void Other_products_are_not_restricted(string target) =>
        Assert.Empty(_amctgen.Run("check", "--mode", "prune", "--target", target, _amctgen.Write("a.cfg", Sparsity)).Errors);

    [Fact]
    public void The_check_needs_no_mode()
    {
        string file = _amctgen.Write("a.cfg", "# proto-message: AMCTPytorchProto.AMCTRetrainConfig\n" + Sparsity);

        Assert.Equal(3, _amctgen.Run("check", "--target", "310", file).Errors.Length);
        Assert.Equal(3, _amctgen.Run("check", "--message", "AMCTPytorchProto.AMCTRetrainConfig", "--target", "310", file).Errors.Length);
    }

    [Theory]
    [InlineData("Ascend311", "amctgen: unknown --target 'Ascend311'; did you mean 'Ascend310'?; the processors are Ascend310, Ascend310P, Ascend310B, Ascend910, Ascend910B, Ascend910_93")]
    [InlineData("gpu", "amctgen: unknown --target 'gpu'; the processors are Ascend310, Ascend310P, Ascend310B, Ascend910, Ascend910B, Ascend910_93")]
    public void An_unknown_product_is_wrong_usage(string target, string message)
    {
        Amctgen.Result result = _amctgen.Run("check", "--target", target, _amctgen.Write("a.cfg", Sparsity));

        Assert.Equal((2, message), (result.ExitCode, result.Errors[0]));
    }

    [Fact]
    public void The_help_lists_all_processors()
    {
        string help = string.Join(' ', _amctgen.Run("check", "--help").Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.All(AmctTarget.All, target => Assert.Contains(target.Chip, help, StringComparison.Ordinal));
    }
}
