using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>
/// Reads a builder in a local variable: one that the statements of a block change and build, one after the other, so that the order of all
/// changes is known.
/// </summary>
internal static class LocalBuilder
{
    /// <summary>Reads the changes; null if other code can change the builder, or if the order of the changes is not known.</summary>
    public static AssignmentList? Read(IVariableDeclaratorOperation declarator, MemberMap map)
    {
        if (!map.IsBuilder(declarator.Symbol.Type)
            || declarator.GetVariableInitializer()?.Value.Unwrap() is not IInvocationOperation initial
            || declarator is not { Parent.Parent.Parent: IBlockOperation block })
        {
            return null;
        }
        var items = new List<Assigned>();
        if (BuilderChain.Collect(initial, map, items) is not IInvocationOperation root
            || block.Operations.Any(static one => one is ILabeledOperation))
        {
            return null;
        }
        BuilderVerb? start = map.FindMethod(root.TargetMethod, out MessageMembers? members)?.Verb;
        if (start is not (BuilderVerb.CreateBuilder or BuilderVerb.ToBuilder))
        {
            return null;
        }
        IInvocationOperation? build = null;
        foreach (ILocalReferenceOperation use in UsesOf(declarator))
        {
            IInvocationOperation? last = LastCall(use, map);
            if (last is null || build is not null || !IsStep(last, block, map))
            {
                return null;
            }
            BuilderChain.Collect(last, map, items);
            build = map.FindMethod(last.TargetMethod, out _)?.Verb == BuilderVerb.Build ? last : null;
            if (build is null && last.UnwrappedParent() is not IExpressionStatementOperation)
            {
                return null;
            }
        }
        return build is null
            ? null
            : new AssignmentList
            {
                Members = members!,
                Builder = MemberMap.OwnerOf(build.TargetMethod),
                Operation = build,
                Items = [.. items],
                StartsEmpty = start == BuilderVerb.CreateBuilder,
                IsComplete = items.All(static item => item.Verb != BuilderVerb.Merge),
                IsFinal = true,
                End = build.Syntax.NameLocation(),
            };
    }

    /// <summary>Whether a chain is read together with the other uses of a local variable.</summary>
    /// <param name="last">The last call of the chain.</param>
    /// <param name="map">The generated members.</param>
    public static bool Contains(IInvocationOperation last, MemberMap map)
    {
        IOperation root = BuilderChain.Collect(last, map, null);
        IVariableDeclaratorOperation? declarator = root is ILocalReferenceOperation local
            ? root.Root().Descendants().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(found => SymbolEqualityComparer.Default.Equals(found.Symbol, local.Local))
            : last.UnwrappedParent() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation parent } ? parent : null;
        return declarator is not null && Read(declarator, map) is not null;
    }

    // In the order of the text.
    private static IEnumerable<ILocalReferenceOperation> UsesOf(IVariableDeclaratorOperation declarator) => declarator.Root().Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol))
        .OrderBy(static use => use.Syntax.SpanStart);

    // The last call of the chain that starts with a variable; null if the variable is used in another way.
    private static IInvocationOperation? LastCall(ILocalReferenceOperation use, MemberMap map)
    {
        IOperation current = use;
        while (current.UnwrappedParent() is IInvocationOperation { Instance: { } instance } call && instance.Unwrap() == current
            && map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod)) && map.FindMethod(call.TargetMethod, out _) is not null)
        {
            current = call;
        }
        return current as IInvocationOperation;
    }

    // Whether a chain is always evaluated when its statement of the block is, and not inside another call of a builder.
    private static bool IsStep(IInvocationOperation last, IBlockOperation block, MemberMap map)
    {
        for (IOperation? outer = last.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer == block)
            {
                return true;
            }
            if (outer is not (IExpressionStatementOperation or IReturnOperation or IArgumentOperation or IVariableInitializerOperation
                    or IVariableDeclaratorOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation
                    or IConversionOperation or ISimpleAssignmentOperation or IAwaitOperation)
                && !(outer is IInvocationOperation call && !map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod))))
            {
                return false;
            }
        }
        return false;
    }
}
