using Microsoft.CodeAnalysis;

namespace Hrtify.Generator.ThreadState;

/// <summary>Why a thread-static stays one. The converter never guesses: what might be wrong is refused.</summary>
internal enum RefusalReason
{
    Await,
    ExpressionTree,
    Reflection,
    ReadOnly,
    Volatile,
    AutoProperty,
    Event,
    Visible,
    Friend,
    CallerName,
    LanguageVersion,
    VariantInterface,
    NameClash,
    Attribute,
    Directive,
    Unbound,
    Threads,
    Escapes,
    SeenElsewhere,
    NoPlace,
}

/// <summary>A refusal and the use that decided it.</summary>
internal sealed record Refusal(RefusalReason Reason, Location Where)
{
    /// <summary>The reason as a clause: it follows "cannot be made core-local: ", or what else it was to become.</summary>
    public string Text => Reason switch
    {
        RefusalReason.Await => "it is used by reference in an expression that awaits later; the reference would not survive the await",
        RefusalReason.ExpressionTree => "an expression tree mentions it in a way that its value does not serve, and cannot hold a property that returns a reference",
        RefusalReason.Reflection => "reflection asks for the field by its name",
        RefusalReason.ReadOnly => "it is readonly, and before C# 7.2 no property returns a readonly reference",
        RefusalReason.Volatile => "it is volatile, and a reference to it is taken here; a property cannot be volatile",
        RefusalReason.AutoProperty => "it is the hidden field of a property that uses it in a lambda, is partial or virtual, or says more of it",
        RefusalReason.Event => "it is the hidden field of an event",
        RefusalReason.Visible => "it is visible outside a packable library, whose users would break (set HrtifyConvertVisible=true to convert it all the same)",
        RefusalReason.Friend => "it is a struct, or may be one, that other assemblies can see, and their 'field.Member = await ...' would fail at run time",
        RefusalReason.CallerName => "what asks for the name, or the argument's text, of its caller would be told another",
        RefusalReason.LanguageVersion => "properties that return references need C# 7.0",
        RefusalReason.VariantInterface => "a variant interface cannot hold the storage class",
        RefusalReason.NameClash => "the type has a member whose name the property's accessor or storage would take",
        RefusalReason.Attribute => "one of its attributes cannot stand on a property",
        RefusalReason.Directive => "a preprocessor directive stands inside the declaration",
        RefusalReason.Unbound => "its declaration does not compile",
        RefusalReason.Threads => "the program starts a thread that uses it, here, and with HrtifyContexts=Single both would use one",
        RefusalReason.Escapes => "here it goes where a ThreadLocal is asked for, or may be",
        RefusalReason.SeenElsewhere => "other assemblies can see it, and may ask for a ThreadLocal",
        RefusalReason.NoPlace => "no property that stands for it can be written in the type that uses it",
        _ => throw new System.ArgumentOutOfRangeException(nameof(Reason), Reason, null),
    };

    /// <summary>The word by which tests, docs and reports know the reason.</summary>
    public string Key => Reason switch
    {
        RefusalReason.Await => "await",
        RefusalReason.ExpressionTree => "expression-tree",
        RefusalReason.Reflection => "reflection",
        RefusalReason.ReadOnly => "readonly",
        RefusalReason.Volatile => "volatile",
        RefusalReason.AutoProperty => "auto-property",
        RefusalReason.Event => "event",
        RefusalReason.Visible => "visible",
        RefusalReason.Friend => "friend",
        RefusalReason.CallerName => "caller-name",
        RefusalReason.LanguageVersion => "language-version",
        RefusalReason.VariantInterface => "variant-interface",
        RefusalReason.NameClash => "name-clash",
        RefusalReason.Attribute => "attribute",
        RefusalReason.Directive => "directive",
        RefusalReason.Unbound => "unbound",
        RefusalReason.Threads => "threads",
        RefusalReason.Escapes => "escapes",
        RefusalReason.SeenElsewhere => "seen-elsewhere",
        RefusalReason.NoPlace => "no-place",
        _ => throw new System.ArgumentOutOfRangeException(nameof(Reason), Reason, null),
    };
}
