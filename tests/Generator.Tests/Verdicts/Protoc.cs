using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>Asks protoc, from the package Grpc.Tools, for its verdict on files.</summary>
internal static class Protoc
{
    private static readonly string s_package =
        typeof(Protoc).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static data => data.Key == "GrpcTools")?.Value ?? "";

    private static readonly string s_path = Path.Combine(s_package, "tools", Folder(), OperatingSystem.IsWindows() ? "protoc.exe" : "protoc");

    private static readonly string s_include = Path.Combine(s_package, "build", "native", "include");

    /// <summary>Whether there is a protoc for this machine.</summary>
    public static bool IsThere => File.Exists(s_path);

    /// <summary>The errors of protoc for all files; empty if it accepts them.</summary>
    public static string Errors(FileSet set)
    {
        string folder = Directory.CreateTempSubdirectory("verdict").FullName;
        try
        {
            foreach ((string path, string text) in set.Files)
            {
                string full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            string output = "--descriptor_set_out=" + Path.Combine(folder, "set");
            string[] arguments = ["-I" + folder, "-I" + s_include, output, .. set.Files.Select(static file => file.Path)];
            using Process process = Process.Start(new ProcessStartInfo(s_path, arguments) { RedirectStandardError = true })!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : errors.Length == 0 ? "it ended with " + process.ExitCode : errors.Replace(folder + "/", "", StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Folder()
    {
        bool isArm = RuntimeInformation.OSArchitecture == Architecture.Arm64;
        return OperatingSystem.IsWindows() ? "windows_x64" : OperatingSystem.IsMacOS() ? "macosx_universal" : isArm ? "linux_arm64" : "linux_x64";
    }
}
