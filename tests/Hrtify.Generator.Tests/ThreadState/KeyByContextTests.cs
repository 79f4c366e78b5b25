using System.Threading.Tasks;
using Hrtify.CodeFixes.ThreadState;
using Hrtify.Generator.ThreadState;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>The fix of HRT1011: the context as the key in place of the thread.</summary>
public sealed class KeyByContextTests
{
    [Theory]
    [InlineData("Dictionary<int, string> byId = new Dictionary<int, string>();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";",
        "Dictionary<CoreContext, string> byId = new Dictionary<CoreContext, string>();", "byId[CoreContext.Current] = \"\";")]
    [InlineData("readonly Dictionary<int, string> byId = new(16);", "lock (byId) { if (!byId.TryGetValue({|HRT1011:Environment.CurrentManagedThreadId|}, out var had)) byId.Add({|HRT1011:Thread.CurrentThread.ManagedThreadId|}, had); } Console.WriteLine(byId.Count);",
        "readonly Dictionary<CoreContext, string> byId = new(16);", "lock (byId) { if (!byId.TryGetValue(CoreContext.Current, out var had)) byId.Add(CoreContext.Current, had); } Console.WriteLine(byId.Count);")]
    [InlineData("readonly ConcurrentDictionary<Thread, string> byThread = new();", "byThread.GetOrAdd({|HRT1011:Thread.CurrentThread|}, _ => \"new\");",
        "readonly ConcurrentDictionary<CoreContext, string> byThread = new();", "byThread.GetOrAdd(CoreContext.Current, _ => \"new\");")]
    [InlineData("IDictionary<int, string> byId;", "byId ??= new Dictionary<int, string>(); int id = {|HRT1011:Environment.CurrentManagedThreadId|}; if (!byId.ContainsKey(id)) byId[id] = \"\";",
        "IDictionary<CoreContext, string> byId;", "byId ??= new Dictionary<CoreContext, string>(); var id = CoreContext.Current; if (!byId.ContainsKey(id)) byId[id] = \"\";")]
    [InlineData("HashSet<int> seen = new HashSet<int>();", "if (seen.Add(/* me */ {|HRT1011:Environment.CurrentManagedThreadId|})) seen.Clear();",
        "HashSet<CoreContext> seen = new HashSet<CoreContext>();", "if (seen.Add(/* me */ CoreContext.Current)) seen.Clear();")]
    [InlineData("int unused;", "var byId = new Dictionary<int, int>(); byId[{|HRT1011:Environment.CurrentManagedThreadId|}]++; foreach (var value in byId.Values) Console.WriteLine(value);",
        "int unused;", "var byId = new Dictionary<CoreContext, int>(); byId[CoreContext.Current]++; foreach (var value in byId.Values) Console.WriteLine(value);")]
    public Task Is_offered(string field, string statements, string fieldInstead, string instead) => Verify(Source(field, statements), Source(fieldInstead, instead));

    [Theory]
    // Others see the keys.
    [InlineData("internal Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    [InlineData("Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\"; foreach (var pair in byId) Console.WriteLine(pair.Key);")]
    [InlineData("Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\"; Console.WriteLine(byId.Keys);")]
    [InlineData("Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\"; Other(byId);")]
    [InlineData("Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\"; Func<object> all = () => byId;")]
    // Another key, or a key that is something else too.
    [InlineData("Dictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\"; byId.Remove(3);")]
    [InlineData("Dictionary<int, string> byId = new();", "var id = {|HRT1011:Environment.CurrentManagedThreadId|}; byId[id] = \"\"; Console.WriteLine(id);")]
    [InlineData("Dictionary<int, string> byId = new(); Dictionary<int, string> other = new();", "var id = {|HRT1011:Environment.CurrentManagedThreadId|}; byId[id] = \"\"; other[id] = \"\";")]
    [InlineData("Dictionary<long, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    [InlineData("ConcurrentDictionary<int, int> byId = new();", "byId.GetOrAdd({|HRT1011:Environment.CurrentManagedThreadId|}, id => id);")]
    [InlineData("ConcurrentDictionary<int, int> byId = new();", "byId.GetOrAdd({|HRT1011:Environment.CurrentManagedThreadId|}, Math.Abs);")]
    // What orders or compares keys, or is no collection that is known.
    [InlineData("SortedDictionary<int, string> byId = new();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    [InlineData("Dictionary<int, string> byId = new(EqualityComparer<int>.Default);", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    [InlineData("Dictionary<int, string> byId = new() { [1] = \"\" };", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    [InlineData("Mine byId = new Mine();", "byId[{|HRT1011:Environment.CurrentManagedThreadId|}] = \"\";")]
    public Task Else_there_is_none(string field, string statements) => Verify(Source(field, statements), Source(field, statements));

    private static Task Verify(string source, string instead)
    {
        var test = FixProject<ThreadIdentityAnalyzer, KeyByContext>.Test(source, instead);
        // One application mends all keys of a collection.
        test.CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipFixAllInProjectCheck;
        return test.RunAsync();
    }

    private static string Source(string field, string statements) => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Threading;
        using Hrtify;
        class Mine : Dictionary<int, string> { }
        class C
        {
            {{field}}
            static void Other(object value) { }
            void Go()
            {
                {{statements}}
            }
        }
        """;
}
