using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>The options with which a call reads a text, as far as they are constant.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record ReaderOptions
{
    private const string TypeName = "TextReaderOptions";

    private static readonly ReaderOptions s_default = new();

    public TextDialect Dialect { get; init; }

    public int DepthLimit { get; init; } = 100;

    public int LengthLimit { get; init; } = int.MaxValue;

    public bool IgnoresUnknown { get; init; }

    /// <summary>Whether a registry is set. What it contains is not known.</summary>
    public bool HasRegistry { get; init; }

    /// <summary>Whether errors name a file.</summary>
    public bool HasFileName { get; init; }

    /// <summary>The options of an expression; null if they are not constant.</summary>
    /// <param name="value">The expression; null for the defaults.</param>
    public static ReaderOptions? Read(IOperation? value)
    {
        switch (value)
        {
            case null or IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } }:
                return s_default;
            case IConversionOperation conversion:
                return Read(conversion.Operand);
            case IPropertyReferenceOperation { Property: { Name: "Default", IsStatic: true, ContainingType.Name: TypeName } }:
                return s_default;
            case IObjectCreationOperation { Arguments.IsEmpty: true, Type.Name: TypeName } creation:
                return s_default.With(creation.Initializer);
            case IWithOperation { Type.Name: TypeName } changed:
                return Read(changed.Operand)?.With(changed.Initializer);
            default:
                return null;
        }
    }

    private ReaderOptions? With(IObjectOrCollectionInitializerOperation? initializer)
    {
        ReaderOptions? options = this;
        foreach (IOperation member in initializer?.Initializers ?? [])
        {
            options = member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: var value }
                ? options?.With(target.Property.Name, value)
                : null;
        }
        return options;
    }

    private ReaderOptions? With(string property, IOperation value)
    {
        object? constant = value.ConstantValue.HasValue ? value.ConstantValue.Value : null;
        return (property, constant) switch
        {
            ("Dialect", byte or int) => this with { Dialect = (TextDialect)Convert.ToByte(constant, null) },
            ("DepthLimit", int limit) => this with { DepthLimit = limit },
            ("LengthLimit", int limit) => this with { LengthLimit = limit },
            ("IgnoresUnknownFields", bool ignores) => this with { IgnoresUnknown = ignores },
            ("FileName", _) => this with { HasFileName = true },
            ("Registry", _) => this with { HasRegistry = !IsEmptyRegistry(value) },
            _ => null,
        };
    }

    private static bool IsEmptyRegistry(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType.Name: "ExtensionRegistry" } };
}
