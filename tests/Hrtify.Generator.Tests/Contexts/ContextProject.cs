using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hrtify.Generator.Tests.Contexts;

/// <summary>A statement about a context <c>c</c>, and what a rule says of it.</summary>
internal static class ContextProject<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal static Task Verify(string statement) => ProjectWithRuntime<TAnalyzer>.Verify($$"""
        using System;
        using System.Threading.Tasks;
        using Hrtify;
        class Other
        {
            public void Run(Func<Task> work) { }
            public IDisposable Adopt() { return null; }
        }
        class P
        {
            static async Task LaterAsync() { await Task.Yield(); }
            static async void Fired() { await Task.Yield(); }
            static async Task Go(CoreContext c, HrtCore core)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """);
}
