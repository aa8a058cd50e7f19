using System.CommandLine;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Commands;
using AmctGen.Cli.Completion;
using AmctGen.Cli.Help;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli;

/// <summary>The commands and their options, as data: parsing, suggestions and help use this table.</summary>
internal static partial class CommandTable
{
    public const string HelpOption = "--help";
    public const string VersionOption = "--version";

    private const string FolderOfImports = "a folder in which imports are looked up; several are searched in order";
    private const string FolderOfFiles = "a folder in which --proto files and imports are looked up; several are searched in order";

    // A constant text, so that a command without modes does not load all of them.
    private const string Modes = "retrain (qat), prune, compressed, distill, calibration (ptq) or kvcache (kv)";

    private const string Chips = "Ascend310, Ascend310P, Ascend310B, Ascend910, Ascend910B or Ascend910_93";

    private const string RefusedToo = "If AMCT would refuse the configuration, the reasons are reported and the exit code is 1.";

    /// <summary>The whole command line.</summary>
    /// <remarks>Each caller gets a new one: System.CommandLine does not guarantee that threads can share it.</remarks>
    public static Command CreateRoot()
    {
        var root = new Command("amctgen", "typed configuration from .proto")
        {
            Compile(), Check(), Fix(), Format(), Tidy(), Effective(), Explain(), Why(), Diff(), Simplify(), LayersOf(), Docs(),
        };
        foreach (Command command in root.Subcommands)
        {
            CommonOptions.AddTo(command);
        }
        root.Add(Help(root));
        root.Add(Completion());
        root.Add(Complete(root));
        var help = new ToolOption(HelpOption, null, "shows the help of a command, or this page") { Recursive = true };
        help.Aliases.Add("-h");
        root.Add(help);
        root.Add(new ToolOption(VersionOption, null, "shows the version of amctgen"));
        return root;
    }

    private static ToolCommand Compile() => new(
        "compile", "Parses, links and checks .proto files, and everything that they import.", "FILE...", CompileCommand.Run)
    {
        Options =
        {
            new ToolOption("-I", "DIR", FolderOfImports) { IsRepeated = true },
            new ToolOption("--files-from", "LIST", "a file with one path per line") { IsRepeated = true },
            new ToolOption("-o", "DIR", "writes the generated C# there"),
        },
        Examples = ["amctgen compile -I protos shop/order.proto", "amctgen compile -I protos --files-from list.txt -o generated"],
    };

    private static ToolCommand Check() => new(
        "check", "Reports all errors and warnings of text-format files, and the rules that they violate.", "FILE...", CheckCommand.Run)
    {
        Notes =
        [
            "A FILE can also be a folder, with all text-format files below, or a pattern such as 'configs/**/*.cfg'. Without --message and "
            + "--mode, the project that lists a file names its message, if it was built, otherwise the comments at its start: "
            + "'# proto-message: shop.Order', and '# proto-file: shop/order.proto' for the schema. Files of a folder or a pattern "
            + "that name no message are not checked.",
            "A FILE in JSON is a detailed configuration of AMCT (config.json). What AMCT refuses when it reads it is reported; the names "
            + "in the file show the mode.",
        ],
        Options =
        {
            Message("the message's full name, or a unique end of it; a mode, the file or its project can name it instead"),
            new ToolOption("-I", "DIR", FolderOfFiles) { IsRepeated = true },
            Proto(),
            Dialect("strict (default) or merge: whether a field that is set twice is an error or a warning"),
            Mode(": also reports what AMCT refuses in this mode for every network"),
            Schema("; with --mode"),
            LayersFormat(),
            new ToolOption("--layers", "FILE", "the layers of the network: reports what AMCT would refuse, change or ignore, and "
                + "overrides and skips that have no effect, or another one than they seem to; "
                + "with --mode, or for a schema that declares (amctgen.feature)"),
            new ToolOption("--documents", null, "reports fields that AMCT's documents call required and AMCT does not"),
            new ToolOption("--target", "CHIP", "reports settings that do not suit the product on which the model is deployed: its name in "
                + "AMCT's documents, or " + Chips)
            {
                Values = static () => AmctTarget.All.Select(static target => target.Chip),
            },
        },
        Examples =
        [
            "amctgen check --message shop.Order -I protos --proto shop/order.proto order.txt",
            "amctgen check --mode retrain --layers net.layers.csv quant.cfg",
            "amctgen check --mode retrain --target Ascend310 quant.cfg",
            "amctgen check configs",
        ],
    };

    private static ToolCommand Fix()
    {
        var fix = new ToolCommand(
            "fix", "Applies the repairs of the findings in text-format and .proto files; without --write, a unified diff shows them.",
            "FILE...", FixCommand.Run)
        {
            Options =
            {
                new ToolOption("--write", null, "rewrites the FILEs"),
                new ToolOption("--id", "ID", "repairs only findings of this kind, for example AMCT5010")
                {
                    IsRepeated = true,
                    Values = static () => HelpPages.Ids,
                },
            },
            Notes =
            [
                "Comments and layout stay. A repair that would bring another error, or would not resolve its finding, is withheld. "
                + "The findings that are left are reported with their places in the repaired text; exit code 0: no error is left.",
            ],
            Examples =
            [
                "amctgen fix --mode retrain quant.cfg",
                "amctgen fix --write --message shop.Order -I protos --proto shop/order.proto order.txt",
            ],
        };
        foreach (Option option in Check().Options)
        {
            fix.Options.Add(option);
        }
        return fix;
    }

    private static ToolCommand Format() => new(
        "format", "Reads text-format files and writes them again, to standard output or, with --out, to files.",
        "FILE|-", FormatCommand.Run)
    {
        Options =
        {
            Message("the message's full name, or a unique end of it", isRequired: true),
            new ToolOption("-I", "DIR", FolderOfFiles) { IsRepeated = true },
            Proto(),
            Dialect("strict (default) or merge: whether a field that is set twice is an error or a warning"),
            new ToolOption("--canonical", null, "the same bytes that protoc --decode prints"),
            new ToolOption(FormatCommand.ExpandOption, null, "the canonical text, but with the message in each Any whose type is known"),
            new ToolOption(FormatCommand.BinaryOption, null, "the FILEs are in the binary format; fields that the schema does not declare "
                + "are printed by their numbers"),
            new ToolOption("--out", "DIR", "each result under DIR at the FILE's relative path; FILEs with errors are omitted"),
        },
        Examples =
        [
            "amctgen format --message AMCTPytorchProto.AMCTRetrainConfig quant.cfg",
            "amctgen format --message shop.Order -I protos --proto shop/order.proto --canonical - < order.txt",
            "amctgen format --message shop.Order -I protos --proto shop/order.proto --binary order.pb",
        ],
    };

    private static ToolCommand Tidy() => new(
        "tidy", "Standardizes the layout of text-format files; comments, order and meaning do not change.", "FILE...", TidyCommand.Run)
    {
        Options =
        {
            new ToolOption("--check", null, "reports which FILEs have another layout, and where; changes nothing"),
            new ToolOption("--write", null, "rewrites the FILEs that have another layout"),
        },
        Notes =
        [
            "Without an option one FILE, or - for standard input, is printed. The layout is that of txtpbfmt: a field per line, "
            + "two spaces per level, double quotes, no separators. Comments stay with their fields, the order does not change, "
            + "fields on one line stay on one line, and no schema is needed.",
            "A file with '# txtpbfmt: disable' at its top is not changed, and neither are lines between '# txtpbfmt: off' and "
            + "'# txtpbfmt: on'. The directives expand_all_children, preserve_angle_brackets, skip_all_colons and smartquotes "
            + "are obeyed; others cause a warning.",
        ],
        Examples = ["amctgen tidy quant.cfg", "amctgen tidy --write a.cfg b.cfg"],
    };

    private static ToolCommand Effective() => new(
        "effective", "Prints the effective configuration as JSON, as AMCT prints it: the settings of each layer of the network.",
        "CFG", EffectiveCommand.Run)
    {
        Options = { Mode(isRequired: true), Schema(""), Layers(), LayersFormat(), Dialect("merge (default, like AMCT) or strict") },
        Notes = [RefusedToo],
        Examples = ["amctgen effective --mode retrain --layers net.layers.csv quant.cfg"],
    };

    private static ToolCommand Explain() => new(
        "explain", "Shows the settings that apply to each layer of a network, and why; or the help page of a diagnostic.", "CFG|ID",
        ExplainCommand.Run)
    {
        Words = static () => HelpPages.Ids,
        Options =
        {
            Mode(),
            Schema("; with --mode"),
            Message("the message of your own schema that declares (amctgen.feature), instead of a mode"),
            new ToolOption("-I", "DIR", FolderOfFiles) { IsRepeated = true },
            Proto(),
            Layers(isRequired: false), LayersFormat(),
            new ToolOption("--layer", "NAME", "explains one layer in sentences"),
            Format("table (default), markdown, json, or html: a page with search and the file beside it"),
            new ToolOption("-o", "FILE", "writes to a file instead of standard output"),
            Dialect("merge (default, like AMCT) or strict"),
        },
        Notes = ["With a mode, it shows the values that the configuration sets, and those that AMCT uses, as 'effective' prints them. "
            + RefusedToo],
        Examples =
        [
            "amctgen explain --mode retrain --layers net.layers.csv quant.cfg",
            "amctgen explain --mode retrain --layers net.layers.csv --layer conv1 quant.cfg",
            "amctgen explain --mode retrain --layers net.layers.csv --format html -o quant.html quant.cfg",
            "amctgen explain --message shop.Press --proto shop/press.proto --layers jobs.csv press.txt",
            "amctgen explain AMCT5002",
        ],
    };

    private static ToolCommand Why() => new(
        "why", "Shows which entry decides about a layer, what it hides, and why something else does not apply.", "CFG", WhyCommand.Run)
    {
        Options =
        {
            Mode(),
            Schema("; with --mode"),
            Message("the message of your own schema that declares (amctgen.feature), instead of a mode"),
            new ToolOption("-I", "DIR", FolderOfFiles) { IsRepeated = true },
            Proto(),
            Layers(isRequired: false), LayersFormat(),
            new ToolOption("--layer", "NAME", "the layer") { Required = true },
            new ToolOption("--field", "PATH", "the feature, section or value that the question is about"),
            new ToolOption("--not", "TEXT", "why this does not apply: a path, a line (:12), a level (layer, type, global, default, skip), "
                + "or a field with a value (bits: 4)"),
            new ToolOption("--format", "F", "text (default) or json") { Values = static () => ["text", "json"] },
            Dialect("merge (default, like AMCT) or strict"),
        },
        Notes =
        [
            "With --not, it also shows the smallest edit of the file after which TEXT applies: with the fewest steps, then the fewest "
            + "other layers that change, then the fewest characters. The edited text has been resolved again. " + RefusedToo,
        ],
        Examples =
        [
            "amctgen why --mode retrain --layers net.layers.csv --layer conv1 quant.cfg",
            "amctgen why --mode retrain --layers net.layers.csv --layer conv1 --not global quant.cfg",
            "amctgen why --mode retrain --layers net.layers.csv --layer conv1 --not :12 quant.cfg",
        ],
    };

    private static ToolCommand Diff() => new(
        "diff", "Shows what changes for each layer of a network from one configuration to another, and which lines cause it.", "OLD NEW",
        DiffCommand.Run)
    {
        Options =
        {
            Mode(),
            Schema("; with --mode"),
            Message("the message of your own schema, instead of a mode"),
            new ToolOption("-I", "DIR", FolderOfFiles) { IsRepeated = true },
            Proto(),
            Layers(isRequired: false), LayersFormat(),
            Format("table (default), markdown, json, or html: a page with search and both files beside it"),
            new ToolOption("-o", "FILE", "writes to a file instead of standard output"),
            new ToolOption("--exit-code", null, "exits with 1 if the configurations differ"),
            Dialect("merge (default, like AMCT) or strict"),
        },
        Notes =
        [
            "Comments, layout, and the order of fields, of lists of layers and of entries make no difference. Layers with the same "
            + "changes are shown together; fields that change no layer come last. "
            + "A schema without (amctgen.feature) has no layers: its fields are compared.",
            "Each file can be a detailed configuration of AMCT (config.json); then the values that AMCT uses are compared. Two of them "
            + "need neither --mode nor --layers.",
            RefusedToo,
        ],
        Examples =
        [
            "amctgen diff --mode retrain --layers net.layers.csv old.cfg new.cfg",
            "amctgen diff --mode retrain --layers net.layers.csv --format html -o changes.html old.cfg new.cfg",
            "amctgen diff --mode retrain --layers net.layers.csv quant.cfg config.json",
            "amctgen diff --message shop.Order --proto shop/order.proto --exit-code old.txt new.txt",
        ],
    };

    private static ToolCommand Simplify() => new(
        "simplify", "Writes a small configuration from which AMCT derives a detailed one, AMCT's JSON.", "CONFIG.json", SimplifyCommand.Run)
    {
        Options =
        {
            Mode("; by default the mode that the names in the file show"), Schema(""), Layers(), LayersFormat(),
            new ToolOption("-o", "FILE", "writes to a file instead of standard output"),
        },
        Notes =
        [
            "The settings that most layers share become global ones, those that the layers of a type share become entries for the type, "
            + "and the rest entries for layers. The detailed configuration is derived again from the result and compared before anything "
            + "is written: what no simplified configuration can say is reported with its place in the JSON, and the exit code is 1. "
            + "A number that is rounded to 32 bits, and a value that the JSON omits, are warnings.",
        ],
        Examples =
        [
            "amctgen simplify --layers net.layers.csv config.json",
            "amctgen simplify --mode compressed --layers net.layers.csv -o quant.cfg config.json",
        ],
    };

    private static ToolCommand Docs() => new(
        "docs", "Writes a reference page in Markdown for each .proto file: messages, fields, types, defaults, rules, documentation.",
        "FILE...", DocsCommand.Run)
    {
        Options =
        {
            new ToolOption("-I", "DIR", FolderOfImports) { IsRepeated = true },
            new ToolOption("--schema", "NAME", "a file that the command contains instead of FILE: its name, for example "
                + "retrain_config_pytorch, the framework in the name, or all")
            {
                IsRepeated = true,
                Values = static () => [.. AmctSchemas.Names, AmctSchemas.All],
            },
            new ToolOption("-o", "DIR", "writes each page there, under the import path of its file; required for several pages"),
        },
        Notes =
        [
            "Comments are plain text, whose characters are escaped. A rule is shown with the words of its violations, its expression and "
            + "its id. Types are linked to their descriptions if a page of the same call has them. Services are omitted.",
        ],
        Examples =
        [
            "amctgen docs -I protos shop/order.proto",
            "amctgen docs -I protos -o reference shop/order.proto shop/item.proto",
            "amctgen docs --schema retrain_config_pytorch",
        ],
    };

    private static ToolCommand Help(Command root) => new(
        "help", "Shows the help of a command, or this page.", "[COMMAND]",
        (arguments, context) => CommandHelp.Print(arguments, root, context))
    {
        Words = () => root.Subcommands.Where(static command => !command.Hidden).Select(static command => command.Name),
        Examples = ["amctgen help check"],
    };

    private static ToolCommand Completion() => new(
        "completion", "Prints a script for a shell, which then completes commands, options and their values.", "SHELL",
        CompletionScripts.Run)
    {
        Words = static () => CompletionScripts.Shells,
        Notes =
        [
            $"SHELL is {string.Join(", ", CompletionScripts.Shells)}. The script asks the command, so it stays valid after an update.",
        ],
        Examples =
        [
            "amctgen completion bash > ~/.local/share/bash-completion/completions/amctgen",
            "amctgen completion zsh > \"${fpath[1]}/_amctgen\"",
            "amctgen completion fish > ~/.config/fish/completions/amctgen.fish",
            "amctgen completion powershell | Out-String | Invoke-Expression",
        ],
    };

    // Only the scripts call it.
    private static ToolCommand Complete(Command root) => new(
        "complete", "Prints the words that can continue a command line.", "-- WORD...",
        (arguments, context) => CompletionWords.Run(arguments, root, context))
    {
        Hidden = true,
        Examples = ["amctgen complete -- check --mode pr"],
    };

    private static ToolCommand LayersOf() => new(
        "layers", "Prints the description of the network of a model: ONNX, Caffe (.prototxt) or TensorFlow (GraphDef, .pb or .pbtxt).",
        "MODEL", LayersCommand.Run)
    {
        Options =
        {
            LayersFormat(),
            new ToolOption("-o", "FILE", "writes the description to FILE"),
            new ToolOption(LayersCommand.ExporterOption, null, "prints a Python script that describes a PyTorch network; without MODEL"),
        },
        Notes =
        [
            "Contents of tensors are skipped, so a model can be larger than the memory. --layers of other commands also accepts the model. "
            + "An ONNX model has no declared layers, types of modules, dropout and shared parameters.",
            $"A file with the weights of PyTorch has no graph. The script of {LayersCommand.ExporterOption} needs torch, and writes the "
            + "description from the model: python3 export_layers.py torchvision.models:resnet18 --input 1x3x224x224 -o net.textproto",
        ],
        Examples =
        [
            "amctgen layers net.onnx -o net.textproto",
            "amctgen layers --exporter -o export_layers.py",
        ],
    };
}
