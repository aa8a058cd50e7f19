using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli;

/// <content>The options that several commands have.</content>
internal static partial class CommandTable
{
    private static ToolOption Message(string description, bool isRequired = false) =>
        new("--message", "NAME", description)
        {
            Required = isRequired,
            Values = static () => BuiltInMessages.All.Select(static message => message.Shape.FullName),
        };

    private static ToolOption Proto() => new("--proto", "FILE", "the schema; not needed for AMCT's own") { IsRepeated = true };

    private static ToolOption Dialect(string description) => new("--dialect", "D", description)
    {
        Values = static () => ["strict", "merge"],
    };

    private static ToolOption Format(string description) => new("--format", "F", description)
    {
        Values = static () => ["table", "markdown", "json", "html"],
    };

    private static ToolOption Mode(string effect = "", bool isRequired = false) => new("--mode", "M", Modes + effect)
    {
        Required = isRequired,
        Values = static () => AmctMode.All.Select(static mode => mode.Name),
    };

    private static ToolOption Schema(string condition) => new(
        "--schema", "S", "pytorch (default), tf, caffe, onnx, mindspore or atc" + condition)
    {
        Values = static () => AmctMode.Frameworks,
    };

    private static ToolOption LayersFormat() =>
        new(NetworkFile.FormatOption, "F", "network, onnx, caffe or tensorflow, if the content of the file does not show it")
        {
            Values = static () => NetworkFile.Formats,
        };

    private static ToolOption Layers(bool isRequired = true) =>
        new("--layers", "FILE", "the layers: a table, text format of amctgen.NetworkModel, or a model (ONNX, Caffe, TensorFlow)"
            + (isRequired ? "" : "; with --mode always"))
        {
            Required = isRequired,
        };
}
