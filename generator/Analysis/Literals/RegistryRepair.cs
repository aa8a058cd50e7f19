using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Adds a registry to the options of a call that reads a text.</summary>
internal static class RegistryRepair
{
    private const string Options = "AmctGen.Text.TextReaderOptions";
    private const string Registry = "AmctGen.ExtensionRegistry";

    /// <summary>The repair; none if the options are written in an unusual way.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The name in brackets that the registry must contain.</param>
    /// <param name="schemas">The schemas of the project.</param>
    /// <param name="model">The model of the call.</param>
    public static EquatableArray<RepairProperty> Create(TextCall call, string name, SchemaSet schemas, SemanticModel model)
    {
        int position = call.Call.Syntax.SpanStart;
        if (call.Call.Syntax is not InvocationExpressionSyntax { ArgumentList: var arguments } || arguments.CloseParenToken.IsMissing
            || model.Compilation.GetTypeByMetadataName(Options) is not { } options
            || model.Compilation.GetTypeByMetadataName(Registry) is not { } registry
            || FindContent(name, schemas, model, position) is not { } content)
        {
            return default;
        }
        string member = $"Registry = {registry.ToMinimalDisplayString(model, position)}.Empty.{content}";
        string title = $"Add a registry with '{Shown.Text(name)}'";
        if (call.Options is null)
        {
            bool isNamed = arguments.Arguments.Any(static argument => argument.NameColon is not null);
            string created = $"new {options.ToMinimalDisplayString(model, position)} {{ {member} }}";
            return RepairProperty.Of(
                title, [(arguments.CloseParenToken.SpanStart, 0, isNamed ? $", options: {created}" : $", {created}")]);
        }
        return call.Options.Syntax switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } =>
                RepairProperty.Of(title, [(initializer.Expressions.Last().Span.End, 0, $", {member}")]),
            WithExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } =>
                RepairProperty.Of(title, [(initializer.Expressions.Last().Span.End, 0, $", {member}")]),
            MemberAccessExpressionSyntax access => RepairProperty.Of(title, [(access.Span.End, 0, $" with {{ {member} }}")]),
            _ => default,
        };
    }

    private static string? FindContent(string name, SchemaSet schemas, SemanticModel model, int position)
    {
        string fullName = name.Trim('[', ']');
        foreach (FileExports file in schemas.Files)
        {
            bool isType = name.IndexOf('/') >= 0;
            string? found = isType
                ? FindType(file.Messages, TypeUrl.MessageOf(name) ?? "", model, position)
                : FindExtension(file, fullName, model, position);
            if (found is not null)
            {
                return found;
            }
        }
        return null;
    }

    private static string? FindType(EquatableArray<MessageExport> messages, string fullName, SemanticModel model, int position)
    {
        foreach (MessageExport message in messages)
        {
            string? found = message.FullName == fullName
                ? $"AddMessage<{Minimal(message.TypeName, model, position)}>()"
                : FindType(message.Messages, fullName, model, position);
            if (found is not null)
            {
                return found;
            }
        }
        return null;
    }

    private static string? FindExtension(FileExports file, string fullName, SemanticModel model, int position)
    {
        string? type = Declares(file.Extensions, file.Package, fullName)
            ? $"global::{(file.Namespace.Length == 0 ? "" : file.Namespace + ".")}{file.ExtensionsName}"
            : FindNested(file.Messages, fullName);
        return type is null ? null : $"Add({Minimal(type, model, position)}.All)";
    }

    private static string? FindNested(EquatableArray<MessageExport> messages, string fullName)
    {
        foreach (MessageExport message in messages)
        {
            string? found = Declares(message.Extensions, message.FullName, fullName)
                ? $"{message.TypeName}.{CSharpNames.NestedExtensionsName}"
                : FindNested(message.Messages, fullName);
            if (found is not null)
            {
                return found;
            }
        }
        return null;
    }

    private static bool Declares(EquatableArray<FieldExport> extensions, string scope, string fullName) =>
        extensions.Any(extension => FullNames.Join(scope, extension.Name) == fullName);

    // The shortest name that means the type at a place.
    private static string Minimal(string typeName, SemanticModel model, int position) =>
        model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(typeName), SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Type is { TypeKind: not TypeKind.Error } type
            ? type.ToMinimalDisplayString(model, position)
            : typeName;
}
