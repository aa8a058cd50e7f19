using AmctGen.Generator.Analysis.Chains;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Finds constant bytes in C#.</summary>
internal static class ConstantBytes
{
    private const string TypeName = "ByteString";

    /// <summary>The bytes of <c>ByteString.CopyFrom([1, 2])</c>, <c>ByteString.CopyFrom("a"u8)</c> or <c>ByteString.Empty</c>.</summary>
    public static byte[]? Find(IOperation value)
    {
        switch (value)
        {
            case IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true, ContainingType.Name: TypeName } }:
                return [];
            case IInvocationOperation { TargetMethod: { Name: "CopyFrom", IsStatic: true, ContainingType.Name: TypeName } } call
                when call.Arguments.Length == 1:
                IOperation bytes = call.Arguments[0].Value.Unwrap();
                if (bytes is IUtf8StringOperation text)
                {
                    return Utf8.Encode(text.Value);
                }
                object?[] elements = [.. BuilderChain.Elements(bytes).Select(static element => element.ConstantValue.Value)];
                return BuilderChain.HasAllElements(bytes) && Array.TrueForAll(elements, static element => element is byte or int)
                    ? Array.ConvertAll(elements, static element => Convert.ToByte(element, null))
                    : null;
            default:
                return null;
        }
    }
}
