using System;
using System.Linq;
using System.Threading.Tasks;
using Hrtify.Generator.Handlers;
using Xunit;

namespace Hrtify.Generator.Tests.Handlers;

/// <summary>HRT2010 to HRT2014, HRT2017: functions of the system, by whatever way a program names them.</summary>
public sealed class NativeFunctionTests
{
    [Theory]
    [InlineData("[DllImport(\"libc\")] static extern int {|HRT2010:sigaction|}(int n, nint a, nint o);")]
    [InlineData("[DllImport(\"libc\", EntryPoint = \"signal\")] static extern nint {|HRT2010:Install|}(int n, nint h);")]
    [InlineData("[System.Runtime.InteropServices.DllImportAttribute(\"kernel32.dll\")] static extern nint {|HRT2010:AddVectoredExceptionHandler|}(uint first, nint h);")]
    [InlineData("[DllImport(\"libSystem\")] static extern int {|HRT2010:task_set_exception_ports|}(uint t, uint m, uint p, int b, int f);")]
    [InlineData("[LibraryImport(\"libc\", EntryPoint = \"pthread_sigmask\")] private static partial int {|HRT2011:Mask|}(int how, nint set, nint old); private static partial int Mask(int how, nint set, nint old) => 0;")]
    [InlineData("[DllImport(\"libc\")] static extern void {|HRT2012:longjmp|}(nint b, int v);")]
    [InlineData("[DllImport(\"libc\")] static extern int {|HRT2013:sigaltstack|}(nint s, nint o);")]
    [InlineData("[DllImport(\"kernel32\")] static extern bool {|HRT2014:VirtualProtect|}(nint a, nint s, uint p, out uint o);")]
    [InlineData("[DllImport(\"libc\")] static extern int {|HRT2017:fork|}();")]
    [InlineData("static nint Find(nint l) => NativeLibrary.GetExport(l, {|HRT2010:\"sigaction\"|});")]
    [InlineData("const string Name = \"fork\"; static bool Find(nint l) => NativeLibrary.TryGetExport(l, {|HRT2017:Name|}, out _);")]
    [InlineData("static void Go() { Mono.Unix.Native.Stdlib.{|HRT2010:signal|}(1); }")]
    [InlineData("static void Go() { [DllImport(\"libc\")] static extern int {|HRT2017:fork|}(); fork(); }")]
    [InlineData("static int sigaction(int n) => n; static void Go() => sigaction(3);")]
    [InlineData("[DllImport(\"libc\")] static extern int getpid();")]
    [InlineData("[DllImport(\"libc\", EntryPoint = \"getpid\")] static extern int fork();")]
    [InlineData("static nint Find(nint l) => NativeLibrary.GetExport(l, \"read\");")]
    public Task Each_way_of_naming_one(string members) => RuleProject<NativeFunctionAnalyzer>.Verify(Source(members));

    [Theory]
    [InlineData("[DllImport(\"libc\"] static extern int fork(")]
    [InlineData("[DllImport] static extern int fork();")]
    [InlineData("[LibraryImport(EntryPoint = )] static partial int fork();")]
    [InlineData("static void Go() => NativeLibrary.GetExport(1, ")]
    public Task Half_typed_nothing_is_thrown(string members) => RuleProject<NativeFunctionAnalyzer>.Survives(Source(members));

    [Fact]
    public void Each_row_is_of_a_rule() =>
        Assert.Empty(NativeFunction.All.Select(function => function.Rule).Except(new NativeFunctionAnalyzer().SupportedDiagnostics.Select(rule => rule.Id), StringComparer.Ordinal));

    private static string Source(string members) => $$"""
        using System.Runtime.InteropServices;
        namespace Mono.Unix.Native { static class Stdlib { public static void signal(int n) { } } }
        static unsafe partial class C
        {
            {{members}}
        }
        """;
}
