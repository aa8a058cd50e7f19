using AmctGen.Generator.Imports;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Inputs;

/// <summary>
/// Reads the attributes of referenced assemblies without a compilation: a reference that stays the same is read once.
/// </summary>
internal static class AssemblyFile
{
    /// <summary>An assembly's name and its attributes, see <see cref="AssemblyAttributes"/>; null if it cannot be read.</summary>
    /// <param name="file">The reference.</param>
    /// <param name="user">The name of the assembly itself, or of an assembly that it must reference; otherwise the result is null.</param>
    public static (string Name, List<AssemblyAttribute> Attributes)? Read(PortableExecutableReference file, string user)
    {
        try
        {
            return file.GetMetadata() is AssemblyMetadata metadata
                ? AssemblyAttributes.Read(metadata.GetModules()[0].GetMetadataReader(), user)
                : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidOperationException)
        {
            // The compiler reports a file that is not an assembly.
            return null;
        }
    }
}
