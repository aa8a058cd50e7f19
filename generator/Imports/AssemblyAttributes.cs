using System.Reflection.Metadata;

namespace AmctGen.Generator.Imports;

/// <summary>Reads the attributes of compiled assemblies out of their metadata.</summary>
internal static class AssemblyAttributes
{
    private const string AttributeNamespace = "AmctGen.Generated";

    /// <summary>An assembly's name and those of its attributes that are declared in the namespace AmctGen.Generated.</summary>
    /// <param name="reader">The metadata.</param>
    /// <param name="user">The name of the assembly itself, or of an assembly that it must reference; otherwise the result is null.</param>
    /// <exception cref="BadImageFormatException">The metadata are damaged.</exception>
    public static (string Name, List<AssemblyAttribute> Attributes)? Read(MetadataReader reader, string user)
    {
        AssemblyDefinition assembly = reader.GetAssemblyDefinition();
        if (!reader.StringComparer.Equals(assembly.Name, user) && !Uses(reader, user))
        {
            return null;
        }
        var attributes = new List<AssemblyAttribute>();
        foreach (CustomAttributeHandle handle in assembly.GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (Name(reader, attribute.Constructor) is { } name)
            {
                attributes.Add(new AssemblyAttribute(name, Arguments(reader, attribute)));
            }
        }
        return (reader.GetString(assembly.Name), attributes);
    }

    private static bool Uses(MetadataReader reader, string name)
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, name))
            {
                return true;
            }
        }
        return false;
    }

    private static string? Name(MetadataReader reader, EntityHandle constructor)
    {
        EntityHandle type = constructor.Kind switch
        {
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            _ => default,
        };
        (StringHandle space, StringHandle name) = type.Kind switch
        {
            HandleKind.TypeReference when reader.GetTypeReference((TypeReferenceHandle)type) is var used => (used.Namespace, used.Name),
            HandleKind.TypeDefinition when reader.GetTypeDefinition((TypeDefinitionHandle)type) is var declared =>
                (declared.Namespace, declared.Name),
            _ => default,
        };
        return reader.StringComparer.Equals(space, AttributeNamespace) ? AttributeNamespace + "." + reader.GetString(name) : null;
    }

    // Integers and strings, the only arguments of these attributes; the constructor's signature determines which.
    private static object?[] Arguments(MetadataReader reader, CustomAttribute attribute)
    {
        BlobHandle signatureBlob = attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Signature
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).Signature;
        BlobReader signature = reader.GetBlobReader(signatureBlob);
        signature.ReadSignatureHeader();
        var arguments = new object?[signature.ReadCompressedInteger()];
        signature.ReadSignatureTypeCode();
        BlobReader values = reader.GetBlobReader(attribute.Value);
        values.ReadUInt16();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (signature.ReadSignatureTypeCode())
            {
                case SignatureTypeCode.Int32:
                    arguments[i] = values.ReadInt32();
                    break;
                case SignatureTypeCode.String:
                    arguments[i] = values.ReadSerializedString();
                    break;
                default:
                    return [];
            }
        }
        return arguments;
    }
}
