using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>How large an assembly is, in what a program pays for: code, and types of any kind.</summary>
/// <param name="CodeBytes">The IL of all method bodies, in bytes.</param>
/// <param name="Types">All types, those that the compiler makes among them.</param>
internal sealed record AssemblySize(int CodeBytes, int Types)
{
    public static AssemblySize Of(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        int code = metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(static address => address != 0)
            .Sum(address => file.GetMethodBody(address).GetILBytes()!.Length);
        return new AssemblySize(code, metadata.TypeDefinitions.Count);
    }
}
