using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Hrtify.Generator.ThreadState;

/// <summary>
/// Whether a loop calls nothing: then it runs in one context from its first turn to its last, and the places of its
/// core-locals stay where they are. What is not known to call nothing calls something.
/// </summary>
internal sealed class LoopRules(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, bool> _earlyCode = new(SymbolEqualityComparer.Default);

    /// <summary>Whether, by its words alone, the loop may call nothing. Few loops pass, and only they are bound.</summary>
    internal static bool MayCallNothing(StatementSyntax loop) => !loop.DescendantNodes().Any(node => node switch
    {
        InvocationExpressionSyntax call => call.Expression is not MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } access || !IsOfMath(LastNameOf(access.Expression)),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } or AwaitExpressionSyntax or YieldStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax
            or ThrowStatementSyntax or ThrowExpressionSyntax or InterpolatedStringExpressionSyntax or TryStatementSyntax or UsingStatementSyntax
            // What stands above the loop would stand outside.
            or UnsafeStatementSyntax => true,
        _ => false,
    });

    internal static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForEachStatementSyntax;

    /// <summary>Whether the loop calls nothing.</summary>
    internal bool CallsNothing(StatementSyntax loop, SemanticModel model) =>
        model.GetOperation(loop, cancellation) is { } whole && whole.DescendantsAndSelf().All(operation => operation.Type is not IDynamicTypeSymbol && IsQuiet(operation, model));

    /// <summary>Whether anybody could see when the statics of a type of the source are initialised.</summary>
    internal bool HasEarlyCode(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (_earlyCode.TryGetValue(type, out var known)) return known;
        // Where one type's initializer asks for another's, and that for the first's.
        _earlyCode[type] = true;
        return _earlyCode[type] = TypeInitialization.HasStaticConstructor(type) || TypeInitialization.MayHaveOtherParts(type, cancellation) || type.GetMembers().Any(member => member.IsStatic && IsEarly(member));
    }

    // The initializer of a thread-static gives its value to the thread that comes first.
    private bool IsEarly(ISymbol member) => member.DeclaringSyntaxReferences.Any(reference => TypeInitialization.InitializerOf(reference.GetSyntax(cancellation)) is { } value
        && (member.GetAttributes().Length > 0 || member is IPropertySymbol || !IsTimeless(value)));

    // Whether the value is the same whenever it is made, and making it does nothing else and cannot fail.
    private bool IsTimeless(EqualsValueClauseSyntax initializer) =>
        compilation.GetSemanticModel(initializer.SyntaxTree).GetOperation(initializer, cancellation) is IFieldInitializerOperation { Value: var value } && IsTimeless(value);

    private bool IsTimeless(IOperation value) => value.ConstantValue.HasValue || value switch
    {
        IDefaultValueOperation or ITypeOfOperation or IDelegateCreationOperation { Target: IAnonymousFunctionOperation } => true,
        IConversionOperation conversion => IsOfFrameworkOnly(conversion) && IsTimeless(conversion.Operand),
        IArrayCreationOperation array => array.DimensionSizes.All(IsSize) && (array.Initializer is null || IsTimeless(array.Initializer)),
        IArrayInitializerOperation elements => elements.ElementValues.All(IsTimeless),
        IObjectCreationOperation { Initializer: null, Constructor: { } constructor } made => IsOfFramework(constructor.ContainingType)
            ? constructor.ContainingType.SpecialType == SpecialType.System_Object || (constructor.ContainingNamespace.Name == "Generic" && made.Arguments.All(argument => IsSize(argument.Value)))
            : DoesNothing(constructor),
        _ => false,
    };

    private static bool IsSize(IOperation value) => value.ConstantValue is { HasValue: true, Value: int and >= 0 and < 0x10000 };

    private bool IsQuiet(IOperation operation, SemanticModel model) => operation switch
    {
        IForLoopOperation or IWhileLoopOperation or IBlockOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation
            or IVariableDeclarationOperation or IVariableDeclaratorOperation or IVariableInitializerOperation or IConditionalOperation
            or IBranchOperation or IEmptyOperation or ILabeledOperation or ILiteralOperation or ILocalReferenceOperation
            or IParameterReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation or IParenthesizedOperation
            or IDefaultValueOperation or ISizeOfOperation or IIsTypeOperation or IDiscardOperation or ISimpleAssignmentOperation
            or IArgumentOperation or IDefaultCaseClauseOperation or ISwitchCaseOperation or ICoalesceAssignmentOperation
            or IConditionalAccessOperation or IConditionalAccessInstanceOperation or IIsPatternOperation or IConstantPatternOperation
            or INegatedPatternOperation or IRelationalPatternOperation or IBinaryPatternOperation or ITypePatternOperation
            or IDeclarationPatternOperation or IArrayCreationOperation or IArrayInitializerOperation or IObjectOrCollectionInitializerOperation => true,
        IReturnOperation => operation.Kind == OperationKind.Return,
        IForEachLoopOperation each => IsOfArray(each, model),
        IFieldReferenceOperation { Field: var field } => !field.IsStatic || field.IsConst || (field.DeclaringSyntaxReferences.Length > 0 && !HasEarlyCode(field.ContainingType)),
        IPropertyReferenceOperation { Property: var property } => ReadsOnly(property.ContainingType),
        IInvocationOperation { TargetMethod: var called } => called.IsStatic && IsOfMath(called.ContainingType.Name) && IsOfFramework(called.ContainingType),
        IObjectCreationOperation { Constructor: var constructor } => constructor is not null && DoesNothing(constructor),
        ICoalesceOperation coalesce => coalesce.ValueConversion.IsIdentity || (coalesce.ValueConversion.MethodSymbol is null && !IsTuple(coalesce.Type)),
        IConversionOperation conversion => IsOfFrameworkOnly(conversion),
        IUnaryOperation unary => unary.OperatorMethod is null,
        IIncrementOrDecrementOperation step => step.OperatorMethod is null && IsNumber(step.Target.Type),
        IBinaryOperation binary => binary.OperatorMethod is null
            && (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals || (IsNumber(binary.LeftOperand.Type) && IsNumber(binary.RightOperand.Type))),
        ICompoundAssignmentOperation compound => compound.OperatorMethod is null && compound.InConversion.MethodSymbol is null && compound.OutConversion.MethodSymbol is null && IsNumber(compound.Target.Type),
        ISwitchOperation choice => IsNumber(choice.Value.Type),
        ISingleValueCaseClauseOperation clause => IsNumber(clause.Value.Type),
        _ => false,
    };

    // One that nobody wrote, of a type that gives its members no values and has no base.
    private bool DoesNothing(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType: { IsRecord: false, BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType, DeclaringSyntaxReferences.Length: > 0 } type }
        && !HasEarlyCode(type)
        && !type.GetMembers().SelectMany(member => member.DeclaringSyntaxReferences).Any(member => member.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: BaseFieldDeclarationSyntax } or PropertyDeclarationSyntax { Initializer: not null });

    // Of an array the compiler makes no enumerator.
    private static bool IsOfArray(IForEachLoopOperation each, SemanticModel model) =>
        each is { IsAsynchronous: false, Syntax: ForEachStatementSyntax syntax }
        && model.GetTypeInfo(syntax.Expression).Type is IArrayTypeSymbol { ElementType: var element }
        && model.GetForEachStatementInfo(syntax).ElementConversion is { IsUserDefined: false } conversion && (conversion.IsIdentity || !IsTuple(element));

    // Of a tuple's elements the conversions are not told.
    private static bool IsOfFrameworkOnly(IConversionOperation conversion) =>
        conversion.OperatorMethod is null && (conversion.GetConversion().IsIdentity || !(IsTuple(conversion.Type) || IsTuple(conversion.Operand.Type)));

    private static bool IsTuple(ITypeSymbol? type) => type switch
    {
        { IsTupleType: true } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe => IsTuple(maybe.TypeArguments[0]),
        _ => false,
    };

    private static bool IsNumber(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } maybe => IsNumber(maybe.TypeArguments[0]),
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal } => true,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        { TypeKind: TypeKind.Enum or TypeKind.Pointer } => true,
        _ => false,
    };

    // Lengths, elements, and what a nullable value holds.
    private static bool ReadsOnly(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_String or SpecialType.System_Array or SpecialType.System_Nullable_T || (type.Name is "Span" or "ReadOnlySpan" && IsOfFramework(type));

    private static bool IsOfMath(string type) => type is "Math" or "MathF" or "BitOperations";

    private static bool IsOfFramework(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length == 0 && (type.ContainingAssembly.Name is "mscorlib" or "netstandard" || type.ContainingAssembly.Name.StartsWith("System.", System.StringComparison.Ordinal))
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } or { Name: "Numerics" or "Generic", ContainingNamespace: { Name: "System" or "Collections" } };

    private static string LastNameOf(ExpressionSyntax name) => name is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ((SimpleNameSyntax)name).Identifier.ValueText;
}
