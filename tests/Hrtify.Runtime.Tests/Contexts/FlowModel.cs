using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Contexts;

/// <summary>
/// Runs a random program, and predicts every read by a dictionary: context, key, value. Which context code is in follows
/// from where it stands in the program alone: in the innermost scope around it, or, after an await, in its flow.
/// </summary>
internal sealed class FlowModel(Lane[] lanes)
{
    private readonly CoreContext[] _contexts = [.. Enumerable.Range(0, Step.Contexts).Select(number => new CoreContext("c" + number))];
    private readonly Dictionary<(CoreContext Context, int Key), int> _model = [];

    internal void Run(Step[] program)
    {
        OnThread.Run(() => Scoped(program, CoreContext.Current, Waiter.None));
        foreach (var context in _contexts) context.Run(() => CheckAll(context));
    }

    // What cannot await: the body of a scope.
    private void Scoped(Step[] steps, CoreContext here, Waiter waiter)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Touch touch:
                    Touch(touch, here);
                    break;
                case Step.Scope scope:
                    Enter(scope);
                    break;
                case Step.Flow flow:
                    var its = _contexts[flow.Context];
                    its.RunAsync(() => Flowing(flow.Steps, its, waiter)).Wait();
                    break;
                case Step.Hop or Step.Branch or Step.AtOnce or Step.Ask:
                    break; // and the lane that it would ask may be this thread
                default:
                    throw new InvalidOperationException(step.ToString());
            }

            Assert.Same(here, CoreContext.Current);
        }
    }

    private async Task Flowing(Step[] steps, CoreContext here, Waiter waiter)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Step.Touch touch:
                    Touch(touch, here);
                    break;
                case Step.Scope scope:
                    if (waiter is Waiter.None) Enter(scope);
                    break;
                case Step.Flow flow:
                    var its = _contexts[flow.Context];
                    var task = its.RunAsync(() => Flowing(flow.Steps, its, waiter));
                    Assert.Same(here, CoreContext.Current);
                    await task;
                    break;
                case Step.Hop hop:
                    await Hop(waiter is Waiter.InScopes && hop.To <= Way.Lane2 ? Way.Yield : hop.To);
                    break;
                case Step.Branch branch:
                    await Task.Run(() => Flowing(branch.Steps, here, waiter));
                    break;
                case Step.AtOnce atOnce:
                    if (waiter is Waiter.None) await AtOnce(atOnce, here);
                    break;
                case Step.Ask ask:
                    if (waiter is Waiter.None) await AskLane(ask);
                    break;
                default:
                    throw new InvalidOperationException(step.ToString());
            }

            Assert.Same(here, CoreContext.Current);
        }
    }

    private void Enter(Step.Scope scope)
    {
        var context = _contexts[scope.Context];
        switch (scope.By)
        {
            case Entry.Run:
                context.Run(() => Scoped(scope.Steps, context, Waiter.InScopes));
                break;
            case Entry.RunAndThrow:
                Assert.Throws<FormatException>(() => context.Run(() => { Scoped(scope.Steps, context, Waiter.InScopes); throw new FormatException(); }));
                break;
            case Entry.Adopt:
                using (context.Adopt()) Scoped(scope.Steps, context, Waiter.InScopes);
                break;
            default:
                throw new InvalidOperationException(scope.ToString());
        }
    }

    private async Task Hop(Way to)
    {
        switch (to)
        {
            case Way.Lane0 or Way.Lane1 or Way.Lane2:
                await lanes[to - Way.Lane0];
                break;
            case Way.Yield:
                await Task.Yield();
                break;
            case Way.Delay:
                await Task.Delay(TimeSpan.FromTicks(1)).ConfigureAwait(false);
                break;
            case Way.Completed:
                await Task.CompletedTask;
                break;
            default:
                throw new InvalidOperationException(to.ToString());
        }
    }

    private async Task AtOnce(Step.AtOnce step, CoreContext here)
    {
        var context = _contexts[step.Context];
        TaskCompletionSource go = new();
        var its = step.Waiting < 0 ? here : _contexts[step.Waiting];
        var waiting = step.Waiting < 0 ? Waiting(go.Task, step.Steps, here) : its.RunAsync(() => Waiting(go.Task, step.Steps, its));
        context.Run(() =>
        {
            go.SetResult();
            Assert.Same(context, CoreContext.Current);
        });
        await waiting;
    }

    private async Task Waiting(Task go, Step[] steps, CoreContext here)
    {
        await go;
        foreach (var touch in steps.OfType<Step.Touch>()) Touch(touch, here);
        foreach (var scope in steps.OfType<Step.Scope>())
        {
            var context = _contexts[scope.Context];
            context.Run(() => { foreach (var touch in scope.Steps.OfType<Step.Touch>()) Touch(touch, context); });
            Assert.Same(here, CoreContext.Current);
        }
    }

    private Task AskLane(Step.Ask ask)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lanes[ask.Lane].Post(() =>
        {
            if (Array.IndexOf(_contexts, CoreContext.Current) < 0) answered.SetResult();
            else answered.SetException(new InvalidOperationException("the lane is in " + CoreContext.Current));
        });
        return answered.Task;
    }

    private void Touch(Step.Touch touch, CoreContext here)
    {
        CheckAll(here);
        _model[(here, touch.Key)] = touch.Value;
        switch (touch.Key)
        {
            case 0:
                Counted.Number = touch.Value;
                break;
            case 1:
                Counted<int>.Number = touch.Value;
                break;
            case 2:
                Counted<string>.Number = touch.Value;
                break;
            default:
                throw new InvalidOperationException(touch.ToString());
        }
    }

    private void CheckAll(CoreContext here)
    {
        Assert.Same(here, CoreContext.Current);
        Assert.Equal(_model.GetValueOrDefault((here, 0)), Counted.Number);
        Assert.Equal(_model.GetValueOrDefault((here, 1)), Counted<int>.Number);
        Assert.Equal(_model.GetValueOrDefault((here, 2)), Counted<string>.Number);
    }

    /// <summary>
    /// Which thread blocks on a flow. If one that is in scopes, a lane may be that thread, and another Run of the scopes'
    /// contexts would be a second owner: such steps are left out.
    /// </summary>
    private enum Waiter
    {
        None,
        InScopes,
    }
}
