using AmctGen.Cli.Calls;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>The detailed configurations of all modes.</summary>
internal static class DetailedSchemas
{
    private const string Quant = "quant";
    private const string Pruning = "prune";

    private static readonly DetailedField s_version = new("version", DetailedKind.Code, "") { Words = ["1"], IsRequired = true };
    private static readonly DetailedField s_batchNum = new("batch_num", DetailedKind.Whole, "batch_num") { Default = "1" };
    private static readonly DetailedField s_channelWise = new("channel_wise", DetailedKind.Flag, "channel_wise") { IsContextual = true };
    private static readonly DetailedField s_asymmetric = new("asymmetric", DetailedKind.Flag, "asymmetric") { IsContextual = true };

    private static readonly DetailedField s_offset =
        new("activation_offset", DetailedKind.Flag, "activation_offset") { Default = "true" };

    private static readonly DetailedField s_precision = new("fakequant_precision_mode", DetailedKind.Word, "fakequant_precision_mode")
    {
        Words = [new DetailedWord("DEFAULT", null), "FORCE_FP16_QUANT"],
        Default = "DEFAULT",
    };

    private static readonly DetailedField[] s_ifmr =
    [
        new("max_percentile", DetailedKind.Number, "max_percentile") { Default = "0.999999" },
        new("min_percentile", DetailedKind.Number, "min_percentile") { Default = "0.999999" },
        new("search_range", DetailedKind.Range, "search_range_start|search_range_end") { Default = "0.7|1.3" },
        new("search_step", DetailedKind.Number, "search_step") { Default = "0.01" },
    ];

    private static readonly DetailedField[] s_rounding =
    [
        new("reg_param", DetailedKind.Number, "reg_param") { Default = "0.01" },
        new("warm_start", DetailedKind.Number, "warm_start") { Default = "0.2" },
        new("num_iteration", DetailedKind.Whole, "num_iteration") { Default = "10000" },
        new("beta_range", DetailedKind.Range, "beta_range_start|beta_range_end") { Default = "20|2" },
    ];

    private static readonly DetailedField s_bins = new("num_of_bins", DetailedKind.Whole, "num_of_bins") { Default = "4096" };

    // What the distillation and training of activations have in common.
    private static readonly DetailedField[] s_clip =
    [
        new("clip_max", DetailedKind.Real, "clip_max_min.clip_max"),
        new("clip_min", DetailedKind.Real, "clip_max_min.clip_min"),
        new("fixed_min", DetailedKind.Flag, "fixed_min"),
    ];

    private static readonly DetailedSection[] s_quantSections =
    [
        new()
        {
            Key = "retrain_data_config",
            Feature = Quant,
            Path = "retrain_data_quant_config",
            AlgorithmKey = "algo",
            Algorithms = [new("ulq_quantize", "ulq_quantize", [.. s_clip, Width("INT4", "INT8", "INT16")])],
        },
        new()
        {
            Key = "retrain_weight_config",
            Feature = Quant,
            Path = "retrain_weight_quant_config",
            AlgorithmKey = "algo",
            Algorithms =
            [
                new("arq_retrain", "arq_retrain", [s_channelWise, Width("INT4", "INT8", "INT16")]),
                new("ulq_retrain", "ulq_retrain", [Width("INT4", "INT8", "INT16"), s_channelWise]),
            ],
        },
    ];

    private static readonly DetailedSection s_pruneSection = new()
    {
        Key = "regular_prune_config",
        Feature = Pruning,
        Path = "prune_config",
        AlgorithmKey = "algo",
        IsBuiltIn = false,
        Algorithms =
        [
            new("balanced_l2_norm_filter_prune", "filter_pruner.balanced_l2_norm_filter_prune",
            [
                new("prune_type", DetailedKind.Word, "") { Words = ["filter_prune"], IsRequired = true },
                new("prune_ratio", DetailedKind.Real, "prune_ratio") { IsRequired = true },
                new("ascend_optimized", DetailedKind.Flag, "ascend_optimized") { Default = "true" },
            ]),
            new("l1_selective_prune", "n_out_of_m_pruner.l1_selective_prune",
            [
                new("prune_type", DetailedKind.Word, "") { Words = ["selective_prune"], IsRequired = true },
                new("n_out_of_m_type", DetailedKind.Word, "n_out_of_m_type") { Words = ["M4N2"], Default = "M4N2" },
                new("update_freq", DetailedKind.Whole, "update_freq") { Default = "0" },
            ]),
        ],
    };

    /// <summary>The detailed configurations.</summary>
    public static IReadOnlyList<DetailedSchema> All { get; } =
    [
        Training(AmctMode.Retrain, [s_version, s_precision, s_batchNum with { IsRequired = true }],
            [new("retrain_enable", Quant)], [.. s_quantSections]),
        Training(AmctMode.Prune, [s_version, s_precision], [new("regular_prune_enable", Pruning)], [s_pruneSection]),
        Training(AmctMode.Compressed, [s_version, s_precision, s_batchNum],
            [new("retrain_enable", Quant), new("regular_prune_enable", Pruning)], [.. s_quantSections, s_pruneSection]),
        Distill(), Calibration(), KvCache(),
    ];

    /// <summary>The detailed configuration of a mode in a framework: the values that its simplified configuration can set.</summary>
    public static DetailedSchema Of(AmctMode mode, string framework)
    {
        DetailedSchema schema = Find(mode)
            ?? throw new UsageException($"amctgen does not know the detailed configuration of the mode {mode.Name}");
        return mode.FindSchema(framework) is not { Shape: var shape } ? schema : schema with
        {
            Globals = [.. schema.Globals.Where(field => field.Path.Length == 0 || shape.FindField(field.Path) is not null)],
        };
    }

    /// <summary>The detailed configuration of a mode; null if it is not known.</summary>
    public static DetailedSchema? Find(AmctMode mode) => All.FirstOrDefault(schema => schema.Mode == mode);

    private static DetailedField Width(params string[] words) =>
        new("dst_type", DetailedKind.Word, "dst_type") { Words = [.. words.Select(static word => (DetailedWord)word)], Default = "INT8" };

    private static DetailedSchema Training(AmctMode mode, EquatableArray<DetailedField> globals,
        EquatableArray<DetailedSwitch> switches, EquatableArray<DetailedSection> sections) =>
        new() { Mode = mode, Globals = globals, Switches = switches, Sections = sections, IgnoresUnknown = true };

    private static DetailedSchema Distill() => new()
    {
        Mode = AmctMode.Distill,
        IgnoresUnknown = true,
        Globals =
        [
            s_version, s_batchNum with { IsRequired = true },
            new("group_size", DetailedKind.Whole, "group_size") { Default = "1", IsRequired = true },
            new("data_dump", DetailedKind.Flag, "data_dump") { Default = "false", IsRequired = true },
            new("distill_group", DetailedKind.Groups, "") { IsRequired = true },
        ],
        Switches = [new("quant_enable", Quant)],
        Sections =
        [
            new()
            {
                Key = "distill_data_config",
                Feature = Quant,
                Path = "distill_data_quant_config",
                AlgorithmKey = "algo",
                Algorithms = [new("ulq_quantize", "ulq_quantize", [.. s_clip, Width("INT4", "INT8")])],
            },
            new()
            {
                Key = "distill_weight_config",
                Feature = Quant,
                Path = "distill_weight_quant_config",
                AlgorithmKey = "algo",
                Algorithms =
                [
                    new("arq_distill", "arq_distill", [s_channelWise, Width("INT4", "INT8")]),
                    new("ulq_distill", "ulq_distill", [s_channelWise, Width("INT4", "INT8")]),
                ],
            },
        ],
    };

    private static DetailedSchema Calibration()
    {
        DetailedField bits = new("num_bits", DetailedKind.Code, "dst_type")
        {
            Words = [new("4", null), new("8", "INT8"), new("16", "INT16")],
            Default = "INT8",
        };
        DetailedField weightBits = new("num_bits", DetailedKind.Code, "quant_bits") { Words = ["4", "6", "7", "8"], Default = "8" };
        return new DetailedSchema
        {
            Mode = AmctMode.Calibration,
            Globals =
            [
                s_version with { IsRequired = false }, s_batchNum, s_offset,
                new("joint_quant", DetailedKind.Flag, "joint_quant") { Default = "false" },
                new("do_fusion", DetailedKind.Flag, "do_fusion") { Default = "true" }, s_precision,
                new("skip_fusion_layers", DetailedKind.Names, "skip_fusion_layers"),
            ],
            Switches = [new("quant_enable", Quant)],
            Sections =
            [
                new()
                {
                    Key = "dmq_balancer_param",
                    Feature = Quant,
                    Path = "calibration_config",
                    IsBuiltIn = false,
                    Algorithms =
                        [new("", "dmq_balancer", [new("dmq_balancer_param", DetailedKind.Real, "migration_strength") { Default = "0.5" }])],
                },
                new()
                {
                    Key = "activation_quant_params",
                    Feature = Quant,
                    Path = "calibration_config",
                    AlgorithmKey = "act_algo",
                    IsRequired = true,
                    Algorithms =
                    [
                        new("ifmr", "ifmr_quantize", [bits, .. s_ifmr, s_asymmetric]),
                        new("hfmg", "hfmg_quantize", [bits, s_asymmetric, s_bins]),
                    ],
                },
                new()
                {
                    Key = "weight_quant_params",
                    Feature = Quant,
                    Path = "calibration_config",
                    AlgorithmKey = "wts_algo",
                    Algorithms =
                    [
                        new("arq_quantize", "arq_quantize", [weightBits, s_channelWise]),
                        new("ada_quantize", "ada_quantize", [weightBits with { Path = "" }, .. s_rounding, s_channelWise]),
                    ],
                },
            ],
        };
    }

    private static DetailedSchema KvCache()
    {
        DetailedField granularity = new("quant_granularity", DetailedKind.Code, "quant_granularity")
        {
            Words = [new("0", "per_tensor"), new("1", "per_channel")],
            Default = "per_tensor",
        };
        DetailedField asymmetric = s_asymmetric with { IsContextual = false };
        return new DetailedSchema
        {
            Mode = AmctMode.KvCache,
            IgnoresUnknown = true,
            Globals = [s_batchNum with { IsRequired = true }, s_offset with { IsRequired = true }],
            Sections =
            [
                new()
                {
                    Key = "kv_data_quant_config",
                    Feature = "kv_cache",
                    Path = "kv_data_quant_config",
                    AlgorithmKey = "act_algo",
                    Algorithms =
                    [
                        new("ifmr", "ifmr_quantize", [.. s_ifmr.Select(static field => field.Kind == DetailedKind.Number
                            ? field with { Kind = DetailedKind.Real } : field), asymmetric, granularity]),
                        new("hfmg", "hfmg_quantize", [s_bins, asymmetric, granularity]),
                    ],
                },
            ],
        };
    }
}
