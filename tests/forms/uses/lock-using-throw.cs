// form: lock, using statement and declaration, throw X, catch when on the field, try/finally
// expect: converted
using System;
using System.Threading;

class Res : IDisposable { internal string Name = ""; public void Dispose() => Console.WriteLine($"dispose {Name} on {Lanes.Here} {Monitor.IsEntered(this)}"); }
class Fail : Exception { internal Fail(string m) : base(m) { } }

static class Program
{
    [ThreadStatic] static object? t_lock;
    [ThreadStatic] static Lock? t_new;
    [ThreadStatic] static Res? t_res;
    [ThreadStatic] static Exception? t_e;
    [ThreadStatic] static int t_n;

    static void Step()
    {
        lock (t_lock ??= new object()) { t_n++; Console.WriteLine(Monitor.IsEntered(t_lock)); object old = t_lock; t_lock = new object(); Console.WriteLine(Monitor.IsEntered(old)); }
        t_new ??= new(); lock (t_new) { Console.WriteLine(t_new.IsHeldByCurrentThread); }
        t_res = new Res { Name = "r" + t_n };
        using (t_res) { t_res = new Res { Name = "other" }; lock (t_res) t_n++; }
        using (t_res = new Res { Name = "assigned" + t_n }) t_n++;
        using var d = t_res; using Res? none = t_n > 100 ? t_res : null;
        t_e ??= new Fail("e" + t_n);
        try { if (t_n % 2 == 1) throw t_e; throw new Fail("even"); }
        catch (Fail f) when (ReferenceEquals(f, t_e) || t_n++ > 5) { Console.WriteLine("caught " + f.Message + t_n); }
        catch (Fail) { Console.WriteLine("other " + t_n); }
        finally { t_n += 2; }
        try { t_e = null; throw t_e!; } catch (NullReferenceException) { Console.WriteLine(t_n); }
    }

    static void Main()
    {
        Step();
        Lanes.Each(() => { Console.WriteLine(Lanes.Here); Step(); });
        Lanes.On("fresh", () => Console.WriteLine($"{t_lock == null} {t_new == null} {t_res == null} {t_e == null}"));
    }
}
