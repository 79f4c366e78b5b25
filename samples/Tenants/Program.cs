// The host. This file alone names contexts: it runs each tenant in one of its own.
using Hrtify;
using Tenants;

const int Count = 50;

var rounds = new Rounds(Count);
IEnumerable<Task<Invoice>> runs = Enumerable.Range(1, Count).Select(number =>
{
    var tenant = new CoreContext($"tenant {number}");
    return tenant.RunAsync(() => Invoice.WriteAsync(number, rounds));
});

Invoice[] invoices = await Task.WhenAll(runs);

foreach (Invoice invoice in invoices.OrderBy(invoice => invoice.Tenant))
{
    Console.WriteLine(invoice.IsRight ? invoice.Text : $"{invoice.Text}   WRONG, it is: {invoice.Expected}");
}

Console.WriteLine($"{Count} tenants, {invoices.Count(invoice => !invoice.IsRight)} wrong");
