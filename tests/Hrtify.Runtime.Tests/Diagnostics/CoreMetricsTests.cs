using System;
using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Hrtify.Runtime.Tests.Diagnostics;

/// <summary>Who listens to the meter hears what cores do.</summary>
public sealed class CoreMetricsTests
{
    [Fact]
    public async Task What_a_core_does_is_measured_under_its_name()
    {
        var heard = new ConcurrentDictionary<(string Instrument, string? Core), long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Hrtify") listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) => heard[(instrument.Name, tags.IsEmpty ? null : (string?)tags[0].Value)] = number);
        listener.Start();
        await using (var cores = HrtCores.Start(new HrtCoresOptions { Count = 2, Name = "metered" }))
        {
            for (var time = 0; time < 100; time++) cores[1].Post(static () => { });
            cores[1].Invoke(static () =>
            {
                for (var time = 0; time < 7; time++) HrtHost.Invoke(static number => number, time);
            });
            await cores[1].RunAsync(static async () =>
            {
                for (var time = 0; time < 3; time++) await HrtHost.InvokeAsync(static number => number, time);
            });
            listener.RecordObservableInstruments();
        }

        Assert.InRange(heard[("hrtify.core.works", "metered 1")], 102, 200);
        Assert.Equal(7, heard[("hrtify.core.forwards", "metered 1")]);
        Assert.Equal(3, heard[("hrtify.core.host_calls", "metered 1")]);
        Assert.Equal(0, heard[("hrtify.core.forwards", "metered 0")]);
        Assert.Equal(0, heard[("hrtify.core.waiting", "metered 0")]);
        Assert.True(heard[("hrtify.core.wakes", "metered 1")] > 0);
        Assert.True(heard[("hrtify.cores", null)] >= 2);

        heard.Clear();
        listener.RecordObservableInstruments();
        Assert.DoesNotContain(heard.Keys, key => key.Core?.StartsWith("metered", StringComparison.Ordinal) == true);
    }
}
