using System.Linq;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadLocals;

/// <summary>
/// Reads off one operation where a thread-local comes from and where it goes, and joins the two. What is not known here
/// refuses the group: the type changes, and what saw the old one might not compile, or do something else.
/// </summary>
internal sealed class LocalFlows(LocalGroups groups)
{
    // The members that CoreLocal has too, with the same meaning.
    private static bool IsKnown(ISymbol member) => member.Name is "Value" or "Values" or "IsValueCreated" or "Dispose" or "ToString" or "Equals" or "GetHashCode" or "ReferenceEquals";

    internal void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: var value } declarator when LocalType.Holds(declarator.Symbol.Type):
                Join(declarator.Symbol, value);
                break;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields.Where(field => LocalType.Holds(field.Type))) Join(field, initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties.Where(property => LocalType.Holds(property.Type))) Join(property, initializer.Value);
                break;
            case IParameterInitializerOperation { Parameter: var parameter } when LocalType.Holds(parameter.Type):
                groups.Refuse(parameter, Escapes(operation));
                break;
        }

        if (!LocalType.Holds(operation.Type)) return;
        var node = NodeOf(operation);
        if (!LocalType.Is(operation.Type)) groups.Join(node, LocalGroups.Nested);
        FromParts(operation, node);
        Into(operation, node);
    }

    private void Join(ISymbol symbol, IOperation value)
    {
        if (LocalType.Holds(value.Type)) groups.Join(symbol.OriginalDefinition, NodeOf(value));
    }

    // Where the value comes from.
    private void FromParts(IOperation operation, object node)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field.AssociatedSymbol: { } property }: groups.Join(node, property.OriginalDefinition); break;
            case IFieldReferenceOperation field: FromSymbol(field.Field, field.Field.OriginalDefinition.Type, operation, node); break;
            case IPropertyReferenceOperation property: FromSymbol(property.Property, property.Property.OriginalDefinition.Type, operation, node); break;
            case IInvocationOperation call: FromSymbol(call.TargetMethod, call.TargetMethod.OriginalDefinition.ReturnType, operation, node); break;
            case ILocalReferenceOperation local: FromLocal(local.Local, operation, node); break;
            case IParameterReferenceOperation parameter: FromParameter(parameter.Parameter.OriginalDefinition, node); break;
            case IObjectCreationOperation { Initializer: null } when LocalType.Is(operation.Type): break;
            case IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation or IAnonymousObjectCreationOperation or ITupleOperation or IArrayElementReferenceOperation
                or IAnonymousFunctionOperation or IDelegateCreationOperation or IConditionalAccessInstanceOperation or IDefaultValueOperation or ILiteralOperation:
                groups.Join(node, operation is IConditionalAccessInstanceOperation or IDefaultValueOperation or ILiteralOperation ? node : LocalGroups.Nested);
                break;
            case IConversionOperation conversion when LocalType.Holds(conversion.Operand.Type): groups.Join(node, NodeOf(conversion.Operand)); break;
            case IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand: IThrowOperation }: break;
            case IConversionOperation { Operand: IDefaultValueOperation or IAnonymousFunctionOperation or IMethodReferenceOperation }: groups.Join(node, LocalGroups.Nested); break;
            // A cast from what may hold any of them.
            case IConversionOperation: groups.RefuseAll(Escapes(operation)); break;
            case ISimpleAssignmentOperation or ICoalesceAssignmentOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or IParenthesizedOperation or IAwaitOperation or IConditionalAccessOperation
                or IInstanceReferenceOperation or IDiscardOperation: break;
            case IDeclarationExpressionOperation declaration: groups.Join(node, NodeOf(declaration.Expression)); break;
            default: groups.Refuse(node, Escapes(operation)); break;
        }
    }

    // A local that a pattern or a deconstruction declares has its value from there.
    private void FromLocal(ILocalSymbol local, IOperation operation, object node)
    {
        groups.Join(node, local);
        switch (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
        {
            case VariableDeclaratorSyntax or SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax }: break;
            case ForEachStatementSyntax: groups.Join(local, LocalGroups.Nested); break;
            default: groups.Refuse(node, Escapes(operation)); break;
        }
    }

    private void FromParameter(IParameterSymbol parameter, object node)
    {
        groups.Join(node, parameter);
        switch (parameter.ContainingSymbol)
        {
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property } when parameter.IsImplicitlyDeclared: groups.Join(parameter, property.OriginalDefinition); break;
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }: groups.Join(parameter, LocalGroups.Nested); break;
        }
    }

    private void FromSymbol(ISymbol symbol, ITypeSymbol declared, IOperation operation, object node)
    {
        if (!symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && LocalType.Holds(declared)) groups.Join(node, symbol.OriginalDefinition);
        // First<T>(), list[0]: the type argument says it.
        else if (!LocalType.Holds(declared)) groups.Join(node, LocalGroups.Nested);
        else groups.Refuse(node, Escapes(operation));
    }

    // Where the value goes.
    private void Into(IOperation operation, object node)
    {
        switch (operation.Parent)
        {
            case null or IExpressionStatementOperation or IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IUsingOperation or ILockOperation or IInterpolationOperation or INameOfOperation or IBlockOperation or IDeclarationExpressionOperation:
                break;
            case IConversionOperation conversion:
                if (!LocalType.Holds(conversion.Type) && !IsBase(conversion.Type)) groups.Refuse(node, Escapes(operation));
                break;
            case IInvocationOperation call when call.Instance == operation: Member(call.TargetMethod, operation, node); break;
            case IPropertyReferenceOperation property when property.Instance == operation: Member(property.Property, operation, node); break;
            case IMethodReferenceOperation method when method.Instance == operation: Member(method.Method, operation, node); break;
            case IArgumentOperation { Parameter: { } parameter }: IntoParameter(parameter, operation, node); break;
            case IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation):
                groups.Join(NodeOf(assignment.Target), NodeOf(assignment.Value));
                groups.Join(NodeOf(assignment), NodeOf(assignment.Value));
                break;
            case IReturnOperation: IntoResult(operation, node); break;
            case IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IAwaitOperation:
                var outer = operation.Parent is ISwitchExpressionArmOperation arm ? arm.Parent! : operation.Parent;
                if (LocalType.Holds(outer.Type)) groups.Join(NodeOf(outer), node);
                break;
            case IConditionalAccessOperation access:
                if (LocalType.Holds(access.Type)) groups.Refuse(node, Escapes(operation));
                break;
            case IBinaryOperation { LeftOperand: var left, RightOperand: var right, OperatorMethod: null }:
                groups.Join(LocalType.Holds(left.Type) ? NodeOf(left) : node, LocalType.Holds(right.Type) ? NodeOf(right) : node);
                break;
            case IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }: break;
            case ITupleOperation or IArrayInitializerOperation or ICollectionExpressionOperation or IForEachLoopOperation or IArrayElementReferenceOperation or IFieldReferenceOperation or ISpreadOperation:
                groups.Join(node, LocalGroups.Nested);
                break;
            case IInvocationOperation or IPropertyReferenceOperation or IDelegateCreationOperation when !LocalType.Is(operation.Type):
                groups.Join(node, LocalGroups.Nested);
                break;
            default: groups.Refuse(node, Escapes(operation)); break;
        }
    }

    private void Member(ISymbol member, IOperation operation, object node)
    {
        if (LocalType.Is(operation.Type) && !IsKnown(member)) groups.Refuse(node, Escapes(operation));
        if (!LocalType.Is(operation.Type)) groups.Join(node, LocalGroups.Nested);
    }

    private void IntoParameter(IParameterSymbol parameter, IOperation operation, object node)
    {
        var declared = parameter.OriginalDefinition;
        if (!LocalType.Holds(declared.Type)) groups.Join(node, LocalGroups.Nested);
        else if (!declared.DeclaringSyntaxReferences.IsEmpty) groups.Join(node, declared);
        else groups.Refuse(node, Escapes(operation));
    }

    private void IntoResult(IOperation operation, object node)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
            switch (outer)
            {
                case IAnonymousFunctionOperation:
                    groups.Join(node, LocalGroups.Nested);
                    return;
                case ILocalFunctionOperation function:
                    groups.Join(node, function.Symbol);
                    return;
            }

        switch (operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart))
        {
            case IMethodSymbol { AssociatedSymbol: { } property }: groups.Join(node, property); break;
            case IMethodSymbol method: groups.Join(node, method); break;
            default: groups.Refuse(node, Escapes(operation)); break;
        }
    }

    private static bool IsBase(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Object or SpecialType.System_IDisposable };

    private static object NodeOf(IOperation operation) => operation.Syntax;

    internal static Refusal Escapes(IOperation operation) => new(RefusalReason.Escapes, operation.Syntax.GetLocation());
}
