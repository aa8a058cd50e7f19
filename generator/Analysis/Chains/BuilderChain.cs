using System.Collections.Immutable;
using AmctGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reads calls of a builder: <c>M.CreateBuilder().WithX(1).Build()</c>, or the body of a lambda that edits a message.</summary>
internal static class BuilderChain
{
    /// <summary>Whether a call is the last one of its chain.</summary>
    public static bool IsLast(IInvocationOperation call, MemberMap map) =>
        !(call.UnwrappedParent() is IInvocationOperation { Instance: { } instance } parent
            && instance.Unwrap() == call && map.FindMethod(parent.TargetMethod, out _) is not null);

    /// <summary>
    /// Reads a chain; null if it does not change a message, or is a part of a lambda that is read as a whole.
    /// </summary>
    /// <param name="last">The last call of the chain.</param>
    /// <param name="map">The generated members.</param>
    public static AssignmentList? Read(IInvocationOperation last, MemberMap map)
    {
        if (map.FindMethod(last.TargetMethod, out MessageMembers? members) is not { } method
            || !map.IsBuilder(MemberMap.OwnerOf(last.TargetMethod)))
        {
            return null;
        }
        var items = new List<Assigned>();
        IOperation root = Collect(last, map, items);
        if (root is IParameterReferenceOperation parameter && FindEdit(parameter, map) is { } lambda && ReadCalls(lambda, map) is not null)
        {
            return null;
        }
        BuilderVerb? start = root is IInvocationOperation call ? map.FindMethod(call.TargetMethod, out _)?.Verb : null;
        return new AssignmentList
        {
            Members = members!,
            Builder = MemberMap.OwnerOf(last.TargetMethod),
            Operation = last,
            Items = [.. items],
            StartsEmpty = start == BuilderVerb.CreateBuilder,
            IsComplete = items.All(static item => item.Verb != BuilderVerb.Merge),
            IsFinal = method.Verb == BuilderVerb.Build && start is BuilderVerb.CreateBuilder or BuilderVerb.ToBuilder,
            SharedRoot = start is BuilderVerb.CreateBuilder or BuilderVerb.ToBuilder ? null : root,
            End = last.Syntax.NameLocation(),
        };
    }

    /// <summary>Reads a lambda that edits a message in a field; null if its body is not only calls of the builder's methods.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="map">The generated members.</param>
    /// <param name="startsEmpty">Whether the message is empty before.</param>
    /// <param name="isFinal">Whether it is not changed afterwards.</param>
    public static AssignmentList? ReadEdit(Assigned edit, MemberMap map, bool startsEmpty, bool isFinal)
    {
        if (FindLambda(edit.Edit) is not { } lambda || map.FindBuilder(lambda.Symbol.Parameters[0].Type) is not { } members
            || ReadCalls(lambda, map) is not { } items)
        {
            return null;
        }
        return new AssignmentList
        {
            Members = members,
            Builder = lambda.Symbol.Parameters[0].Type,
            Operation = lambda,
            Items = items,
            StartsEmpty = startsEmpty,
            IsComplete = items.All(static item => item.Verb != BuilderVerb.Merge),
            IsFinal = isFinal,
            End = lambda.Syntax.GetLocation(),
        };
    }

    /// <summary>The lambda of an edit; null if it is not written there.</summary>
    public static IAnonymousFunctionOperation? FindLambda(IOperation? edit) =>
        edit?.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } lambda }
            ? lambda
            : null;

    /// <summary>Adds the changes of a chain in the order of the calls.</summary>
    /// <param name="last">The last call of the chain.</param>
    /// <param name="map">The generated members.</param>
    /// <param name="items">The list that the changes are added to; null for none.</param>
    /// <returns>The start of the chain.</returns>
    public static IOperation Collect(IInvocationOperation last, MemberMap map, List<Assigned>? items)
    {
        int first = items?.Count ?? 0;
        IOperation current = last;
        while (current is IInvocationOperation { Instance: { } instance } call && map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod))
            && map.FindMethod(call.TargetMethod, out _) is { } method)
        {
            if (method.Verb != BuilderVerb.Build)
            {
                items?.Add(ItemOf(call, method));
            }
            current = instance.Unwrap();
        }
        items?.Reverse(first, items.Count - first);
        return current;
    }

    private static Assigned ItemOf(IInvocationOperation call, BuilderMethod method)
    {
        var item = new Assigned
        {
            Verb = method.Verb,
            Field = method.Field,
            Oneof = method.Oneof,
            Operation = call,
            Place = call.Syntax.NameLocation(),
        };
        if (method.Verb is not (BuilderVerb.With or BuilderVerb.Add or BuilderVerb.Set) || call.Arguments.IsEmpty)
        {
            return item;
        }
        IOperation value = call.Arguments[0].Value;
        if (call.TargetMethod.Parameters[0].Type is { TypeKind: TypeKind.Delegate })
        {
            return item with { Edit = value };
        }
        return item with
        {
            HasAllValues = method.Verb == BuilderVerb.Add && HasAllElements(value),
            Values = method.Verb switch
            {
                BuilderVerb.Add => Elements(value),
                BuilderVerb.Set => ArgumentsInOrder(call),
                _ => [value],
            },
        };
    }

    private static ImmutableArray<IOperation> ArgumentsInOrder(IInvocationOperation call)
    {
        var values = new IOperation[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
            {
                values[parameter.Ordinal] = argument.Value;
            }
        }
        return values.Contains(null) ? [] : [.. values];
    }

    /// <summary>The elements of a list as far as they are written there.</summary>
    public static ImmutableArray<IOperation> Elements(IOperation list) => list.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => [.. collection.Elements.Where(static element => element is not ISpreadOperation)],
        _ => [],
    };

    /// <summary>Whether <see cref="Elements"/> are all elements of a list.</summary>
    public static bool HasAllElements(IOperation list) => list.Unwrap() switch
    {
        IArrayCreationOperation { Initializer: not null } => true,
        ICollectionExpressionOperation collection => !collection.Elements.Any(static element => element is ISpreadOperation),
        _ => false,
    };

    // The lambda that a parameter belongs to, if it edits a message in a field.
    private static IAnonymousFunctionOperation? FindEdit(IParameterReferenceOperation parameter, MemberMap map)
    {
        for (IOperation? current = parameter.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda
                && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.Parameter.ContainingSymbol))
            {
                return lambda.UnwrappedParent() is IDelegateCreationOperation creation
                    && creation.UnwrappedParent() is IArgumentOperation { Parent: IInvocationOperation call }
                    && map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod))
                    && map.FindMethod(call.TargetMethod, out _)?.Verb is BuilderVerb.With or BuilderVerb.Add
                    && FindLambda(creation) == lambda
                        ? lambda
                        : null;
            }
        }
        return null;
    }

    // Null if something else than these calls can change the builder.
    private static ImmutableArray<Assigned>? ReadCalls(IAnonymousFunctionOperation lambda, MemberMap map)
    {
        IParameterSymbol parameter = lambda.Symbol.Parameters[0];
        var items = new List<Assigned>();
        int chains = 0;
        foreach (IOperation statement in lambda.Body.Operations)
        {
            if (statement is IReturnOperation { ReturnedValue: null })
            {
                continue;
            }
            if (statement is not IExpressionStatementOperation { Operation: IInvocationOperation call })
            {
                return null;
            }
            var chain = new List<Assigned>();
            if (Collect(call, map, chain) is not IParameterReferenceOperation root || !IsSame(root.Parameter, parameter))
            {
                return null;
            }
            items.AddRange(chain);
            chains++;
        }
        int uses = lambda.Body.Descendants().Count(
            operation => operation is IParameterReferenceOperation use && IsSame(use.Parameter, parameter));
        return uses == chains ? [.. items] : null;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
