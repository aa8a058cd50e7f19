using System.Diagnostics;
using System.Text;
using AmctGen.Cli;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Rendering;

namespace AmctGen.Schemas.Tests;

/// <summary>Calls the command in this process, with a separate folder for the files of a test.</summary>
public sealed class Amctgen : IDisposable
{
    // The published command, where the tests are to run it instead of the one in this process.
    private static string? Program { get; } = Environment.GetEnvironmentVariable("AMCTGEN_COMMAND");

    public string Folder { get; } = Directory.CreateTempSubdirectory("amctgen-").FullName;

    /// <summary>The output of a call; errors do not contain the path of the test's folder.</summary>
    public sealed record Result(int ExitCode, byte[] Output, string[] Errors)
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }

    /// <summary>The folder that contains the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Config(string name) => Path.Combine(Root, "samples", "QuickStart", "configs", name);

    /// <summary>The message of each example file of the documents.</summary>
    public static TheoryData<string, string> Examples => new()
    {
        { "000_distill", "AMCTPytorchDistillProto.AMCTDistillConfig" },
        { "001_quant", "AMCTPytorchProto.AMCTRetrainConfig" },
        { "001_prune", "AMCTPytorchProto.AMCTRetrainConfig" },
        { "001_selective_prune", "AMCTPytorchProto.AMCTRetrainConfig" },
        { "001_compressed1", "AMCTPytorchProto.AMCTRetrainConfig" },
        { "001_compressed2", "AMCTPytorchProto.AMCTRetrainConfig" },
        { "002_calibration_tf", "AMCTTensorflowProto.AMCTConfig" },
        { "003_distill_zh", "AMCTDistillConfig" },
        { "004_quant_caffe", "AMCTCaffeProto.AMCTRetrainConfig" },
        { "calibration_onnx", "AMCTOnnxProto.AMCTConfig" },
        { "calibration_tf", "AMCTTensorflowCalibrationProto.AMCTConfig" },
        { "retrain_tf", "AMCTTensorflowProto.AMCTRetrainConfig" },
        { "calibration_caffe", "AMCTCaffeProto.AMCTConfig" },
        { "calibration_mindspore", "AMCTMindsporeProto.AMCTConfig" },
        { "calibration_atc", "AMCTAtcProto.AMCTConfig" },
        { "channel_prune", "AMCTProto.AutoChannelPruneConfig" },
        { "record", "AMCTPytorchProto.ScaleOffsetRecord" },
    };

    public Result Run(params string[] arguments) => RunWithInput([], arguments);

    public Result RunWithInput(byte[] input, params string[] arguments) => Run(input, terminal: null, arguments);

    internal Result RunOnTerminal(Terminal terminal, params string[] arguments) => Run([], terminal, arguments);

    private Result Run(byte[] input, Terminal? terminal, string[] arguments)
    {
        bool isInProcess = Program is null || terminal is not null;
        (int exitCode, byte[] output, string error) = isInProcess
            ? RunInProcess(input, terminal, arguments)
            : RunProgram(Program!, input, arguments);
        string[] errors = error.ReplaceLineEndings("\n").Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Result(exitCode, output, errors);
    }

    /// <summary>Writes a file of the test and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static (int ExitCode, byte[] Output, string Error) RunInProcess(byte[] input, Terminal? terminal, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var context = new CommandContext(new MemoryStream(input), output, error, terminal, () => terminal);
        int exitCode = CommandLine.Run(arguments, context);
        return (exitCode, output.ToArray(), error.ToString());
    }

    private static (int ExitCode, byte[] Output, string Error) RunProgram(string program, byte[] input, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task write = Task.Run(() =>
        {
            try
            {
                using Stream stream = process.StandardInput.BaseStream;
                stream.Write(input);
            }
            catch (IOException)
            {
                // The program has ended without reading its input.
            }
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        write.Wait();
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AmctGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("AmctGen.sln is in no folder above the tests");
    }
}
