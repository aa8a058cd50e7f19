namespace AmctGen.Schemas.Tests;

/// <summary>A test of the unpacked archive of the native command. It is skipped if AMCTGEN_COMMAND does not name the command in it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArchiveFactAttribute : FactAttribute
{
    public ArchiveFactAttribute()
    {
        string? program = Environment.GetEnvironmentVariable("AMCTGEN_COMMAND");
        Skip = program is null ? "AMCTGEN_COMMAND does not name the command of an archive"
            : File.Exists(Path.GetDirectoryName(program) + ".tar.gz") ? null
            : "there is no archive beside the folder of the command";
    }
}
