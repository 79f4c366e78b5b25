using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.Handlers.Calls;

/// <summary>Which methods, lambdas and places an expression of a delegate's type may stand for. What lies in a collection is not known.</summary>
internal static class DelegateValues
{
    internal static IEnumerable<Called> Of(IOperation value)
    {
        switch (value)
        {
            case IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method, Instance: var receiver } }:
                return [Called.Method.On(receiver, method)];
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }:
                return [Called.Method.Exactly(lambda.Symbol)];
            // new Action(other)
            case IDelegateCreationOperation { Target: var target }:
                return Of(target);
            case IConversionOperation { OperatorMethod: null } conversion:
                return Of(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand);
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return Of(conditional.WhenTrue).Concat(Of(otherwise));
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value).Concat(Of(coalesce.WhenNull));
            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Of(arm.Value));
            case IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add } both when IsDelegate(both.Type):
                return Of(both.LeftOperand).Concat(Of(both.RightOperand));
            case ISimpleAssignmentOperation assignment when IsDelegate(assignment.Type):
                return Of(assignment.Value);
            // Of "place?.Invoke()" the place.
            case IConditionalAccessInstanceOperation instance when Conditional(instance) is { } access:
                return Of(access.Operation);
            case IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke } made } when IsDelegate(value.Type):
                return [new Called.Held(made.OriginalDefinition)];
            default:
                return IsDelegate(value.Type) && PlaceOf(value) is { } place ? [new Called.Held(place)] : [];
        }
    }

    /// <summary>The place that a reference is to, where a delegate may lie in it.</summary>
    internal static ISymbol? PlaceOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        IEventReferenceOperation @event => @event.Event.OriginalDefinition,
        _ => null,
    };

    internal static bool IsDelegate(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Delegate } || type is { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate };

    // The syntax of such an instance is that of the place, so only the tree tells whose it is.
    private static IConditionalAccessOperation? Conditional(IOperation instance)
    {
        var below = instance;
        for (var at = instance.Parent; at is not null; below = at, at = at.Parent)
            if (at is IConditionalAccessOperation access && access.WhenNotNull == below) return access;
        return null;
    }
}
