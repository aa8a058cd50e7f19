using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Recognizes calls that read a file with a constant path.</summary>
internal static class FileCall
{
    /// <summary>The record that a call reads, the path and the options; null if it does not read such a file.</summary>
    public static (INamedTypeSymbol Message, string Path, ReaderOptions Options)? Find(IInvocationOperation call, MemberMap map)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method is not { Name: "ParseFile", TypeArguments.Length: 1, ContainingType.Name: "TextFormat" }
            || method.TypeArguments[0] is not INamedTypeSymbol message || !map.IsMessage(message))
        {
            return null;
        }
        string? path = null;
        IOperation? options = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "path")
            {
                path = argument.Value.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
            }
            else if (argument.ArgumentKind == ArgumentKind.Explicit)
            {
                options = argument.Value;
            }
        }
        return path is not null && ReaderOptions.Read(options) is { } known ? (message, path, known) : null;
    }
}
