// form: an async Main that is one expression, with a rewritten use first in it
// expect: converted
using System;
using System.Threading.Tasks;

static class Program
{
    [ThreadStatic] static string? t_x;
    static Task<string> Get() => Lanes.To("a", "got");
    static async Task Main() => t_x = await Task.FromResult(Lanes.Run(Get));
}
