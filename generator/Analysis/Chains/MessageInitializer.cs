using System.Collections.Immutable;
using AmctGen.Generator.Model;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reads an initializer: <c>new M { X = 1 }</c>, <c>m with { X = 1 }</c>.</summary>
internal static class MessageInitializer
{
    /// <summary>Reads the initializer of a creation or of a <c>with</c>; null if it does not create a message.</summary>
    public static AssignmentList? Read(IOperation operation, MemberMap map)
    {
        if (map.FindMessage(operation.Type) is not { } members)
        {
            return null;
        }
        IObjectOrCollectionInitializerOperation? initializer = operation switch
        {
            IObjectCreationOperation creation => creation.Initializer,
            IWithOperation with => with.Initializer,
            _ => null,
        };
        return new AssignmentList
        {
            Members = members,
            Operation = operation,
            Items = initializer is null ? [] : Collect(initializer, members),
            StartsEmpty = operation is IObjectCreationOperation,
            IsComplete = true,
            IsFinal = true,
            End = operation.Syntax.GetLocation(),
        };
    }

    private static ImmutableArray<Assigned> Collect(IObjectOrCollectionInitializerOperation initializer, MessageMembers members)
    {
        ImmutableArray<Assigned>.Builder items = ImmutableArray.CreateBuilder<Assigned>();
        foreach (IOperation member in initializer.Initializers)
        {
            if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value: { } value })
            {
                continue;
            }
            FieldModel? field = members.FindField(target.Property.Name);
            OneofModel? oneof = field is null ? members.FindOneof(target.Property.Name) : null;
            if (field is not null || oneof is not null)
            {
                bool isList = field?.Cardinality == FieldCardinality.Repeated;
                items.Add(new Assigned
                {
                    Verb = BuilderVerb.With,
                    Operation = member,
                    Place = target.Syntax.GetLocation(),
                    Field = field,
                    Oneof = oneof,
                    Values = isList ? BuilderChain.Elements(value) : [value],
                    ReplacesList = isList,
                    HasAllValues = isList && BuilderChain.HasAllElements(value),
                });
            }
        }
        return items.ToImmutable();
    }
}
