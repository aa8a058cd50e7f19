using System.Diagnostics;
using System.Text;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>A protoc to ask: AMCTGEN_PROTOC is its path, and after a space the one of its include folder.</summary>
internal sealed class Protoc(ProtoTree tree)
{
    private static readonly string[] s_call = (Environment.GetEnvironmentVariable("AMCTGEN_PROTOC") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsGiven => s_call.Length > 0;

    /// <summary>The binary form of a text.</summary>
    public byte[] Encode(string messageName, byte[] text, IEnumerable<string> files, out string errors) => Run(["--deterministic_output", "--encode=" + messageName, .. files], text, out errors);

    /// <summary>The text of a binary form.</summary>
    public byte[] Decode(string messageName, byte[] binary, IEnumerable<string> files, out string errors) => Run(["--decode=" + messageName, .. files], binary, out errors);

    /// <summary>What protoc makes of a canonical text, where text or binary form is something else; null if both are the same.</summary>
    /// <param name="files">The files that declare the message.</param>
    /// <param name="line">The full name, the text and the binary form in base 64.</param>
    public string? Difference(string[] files, string line)
    {
        string[] parts = line.Split(' ');
        byte[] canonical = Convert.FromBase64String(parts[1]);
        byte[] binary = Encode(parts[0], canonical, files, out string errors);
        byte[] decoded = errors.Length > 0 ? [] : Decode(parts[0], binary, files, out errors);
        return errors.Length == 0 && decoded.AsSpan().SequenceEqual(canonical)
            ? binary.AsSpan().SequenceEqual(Convert.FromBase64String(parts[2])) ? null : $"{parts[0]}: protoc's binary form is {Convert.ToHexString(binary)}, ours {Convert.ToHexString(Convert.FromBase64String(parts[2]))}"
            : $"{parts[0]}: protoc says otherwise: {errors}\nours: {Encoding.UTF8.GetString(canonical)}\nits: {Encoding.UTF8.GetString(decoded)}";
    }

    private byte[] Run(IEnumerable<string> arguments, byte[] input, out string errors)
    {
        using Process process = Process.Start(new ProcessStartInfo(s_call[0], [.. s_call.Skip(1).Append(tree.Root).Select(static folder => "-I" + folder), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> standardError = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all; its exit code and error say why.
        }
        var result = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(result);
        process.WaitForExit();
        errors = process.ExitCode == 0 ? "" : standardError.Result;
        return result.ToArray();
    }
}
