using System.Threading.Tasks;
using Hrtify.Generator.ThreadState;
using Xunit;

namespace Hrtify.Generator.Tests.ThreadState;

/// <summary>HRT1004: the assignments that compile and fail at run time, and none of those that are right.</summary>
public sealed class AwaitedPlaceTests
{
    [Theory]
    [InlineData("{|HRT1004:Place.Line|} = await F();")]
    [InlineData("{|HRT1004:C.Place.In.Column|} = await F();")]
    [InlineData("{|HRT1004:Place.Line|} = 1 + int.Parse((await F()).ToString());")]
    [InlineData("int x = {|HRT1004:Place.Line|} = await F();")]
    [InlineData("Func<Task> later = async () => {|HRT1004:Place.Line|} = await F(); await later();")]
    [InlineData("{|HRT1004:(Place).Line|} = await F();")]
    [InlineData("{|HRT1004:(Place.Line)|} = await F();")]
    [InlineData("{|HRT1004:(Place.In).Column|} = await F();")]
    public Task It_is_an_error_to_store_into_a_core_local_struct_behind_an_await(string statement) => Verify(statement);

    [Theory]
    [InlineData("var line = await F(); Place.Line = line;")]
    [InlineData("Place.Line = 3; await F();")]
    [InlineData("Value.Line = await F();")]
    [InlineData("Plain.Line = await F();")]
    [InlineData("Place.Line = Later(async () => await F());")]
    [InlineData("Held.Line = await F();")]
    public Task What_does_not_fail_is_not_reported(string statement) => Verify(statement);

    private static Task Verify(string statement) => ProjectWithRuntime<AwaitedPlaceAnalyzer>.Verify($$"""
        using System;
        using System.Threading.Tasks;
        struct Inner { public int Column; }
        struct Position { public int Line; public Inner In; }
        class Holder { public int Line; }
        static class C
        {
            static Position s_position;
            static readonly Holder s_holder = new Holder();
            [Hrtify.CoreLocal] static ref Position Place { get { return ref s_position; } }
            [Hrtify.CoreLocal] static Holder Value { get { return s_holder; } }
            static ref Position Plain { get { return ref s_position; } }
            static Holder Held => s_holder;
            static Task<int> F() => Task.FromResult(1);
            static int Later(Func<Task<int>> f) => 1;
            static async Task M() { await Task.Yield(); {{statement}} }
        }
        """);
}
