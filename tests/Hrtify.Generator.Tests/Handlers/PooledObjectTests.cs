using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT1017: objects of a pool that are made from state of a thread.</summary>
public sealed class PooledObjectTests
{
    [Theory]
    [InlineData("static object s_pool = ObjectPool.{|HRT1017:Create<Session>|}();")]
    [InlineData("static object s_pool = new {|HRT1017:DefaultPooledObjectPolicy<Session>|}();")]
    [InlineData("static {|HRT1017:DefaultPooledObjectPolicy<Session>|} s_policy = new();")]
    [InlineData("class Policy : PooledObjectPolicy<Session> { public override Session {|HRT1017:Create|}() => new Session(); }")]
    [InlineData("class Policy : IPooledObjectPolicy<Plain> { public Plain {|HRT1017:Create|}() { System.Console.WriteLine(Session.t_user); return new Plain(); } }")]
    [InlineData("static object s_pool = ObjectPool.Create<Plain>();")]
    [InlineData("class Policy : PooledObjectPolicy<Plain> { public override Plain Create() => new Plain(); }")]
    [InlineData("class Other { public Session Create() => new Session(); }")]
    [InlineData("static object s_type = typeof(DefaultPooledObjectPolicy<Session>);")]
    public Task Is_told(string member) => RuleProject<PooledObjectAnalyzer>.Verify(Source(member));

    [Theory]
    [InlineData("static object s_pool = ObjectPool.Create<")]
    [InlineData("static object s_pool = new DefaultPooledObjectPolicy<Session>(")]
    [InlineData("class Policy : PooledObjectPolicy<Session> { public override Session Create(")]
    public Task Half_typed_nothing_is_thrown(string member) => RuleProject<PooledObjectAnalyzer>.Survives(Source(member));

    private static string Source(string member) => $$"""
        using System;
        using Microsoft.Extensions.ObjectPool;
        namespace Microsoft.Extensions.ObjectPool
        {
            public interface IPooledObjectPolicy<T> { T Create(); }
            public abstract class PooledObjectPolicy<T> : IPooledObjectPolicy<T> { public abstract T Create(); }
            public class DefaultPooledObjectPolicy<T> : PooledObjectPolicy<T> where T : new() { public override T Create() => new T(); }
            public static class ObjectPool { public static object Create<T>(IPooledObjectPolicy<T> policy = null) => null; }
        }
        class Plain { }
        class Session
        {
            [ThreadStatic] internal static string t_user;
            readonly string _user = t_user;
            public static void Open(string user) => t_user = user;
        }
        class C
        {
            {{member}}
        }
        """;
}
