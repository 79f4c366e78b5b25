using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT1015: a module initializer sets state of one thread.</summary>
public sealed class ModuleInitializerTests
{
    [Theory]
    [InlineData("[ModuleInitializer] internal static void {|HRT1015:Start|}() => t_user = \"a\";")]
    [InlineData("[ModuleInitializer] internal static void {|HRT1015:Start|}() { Set(); } static void Set() { t_user = \"a\"; }")]
    [InlineData("[ModuleInitializer] internal static void {|HRT1015:Start|}() { t_user = \"a\"; System.Console.WriteLine(t_user); }")]
    [InlineData("[ModuleInitializer] internal static void Start() => s_user = \"a\";")]
    [InlineData("[ModuleInitializer] internal static void Start() => System.Console.WriteLine(t_user);")]
    [InlineData("[System.Obsolete] internal static void Start() => t_user = \"a\";")]
    public Task Is_told(string member) => RuleProject<ModuleInitializerAnalyzer>.Verify(Source(member));

    [Theory]
    [InlineData("[ModuleInitializer] static void ")]
    [InlineData("[ModuleInitializer internal static void Start() => t_user = ")]
    public Task Half_typed_nothing_is_thrown(string member) => RuleProject<ModuleInitializerAnalyzer>.Survives(Source(member));

    private static string Source(string member) => $$"""
        using System.Runtime.CompilerServices;
        class C
        {
            [System.ThreadStatic] static string t_user;
            static string s_user;
            static void Use() { System.Console.WriteLine(t_user + s_user); }
            {{member}}
        }
        """;
}
