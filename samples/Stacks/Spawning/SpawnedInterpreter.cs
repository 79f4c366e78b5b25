using Stacks.Machine;
using Stacks.Memory;

namespace Stacks.Spawning;

/// <summary>What a spawned interpreter leaves behind.</summary>
internal sealed record Outcome(Parcel? Result, RuntimeFault? Fault, string Output, Usage Usage);

/// <summary>An interpreter on a thread of its own, which runs one function and ends.</summary>
internal sealed class SpawnedInterpreter
{
    private readonly SpawnedInterpreter? _owner;
    private readonly IReadOnlyList<string> _globalNames;
    private readonly Parcel _luggage;
    private readonly Thread _thread;
    private Outcome? _outcome;
    private volatile bool _isAskedToStop;

    /// <param name="luggage">The globals, then the function and its arguments.</param>
    public SpawnedInterpreter(string name, SpawnedInterpreter? owner, IReadOnlyList<string> globalNames, Parcel luggage)
    {
        Name = name;
        _owner = owner;
        _globalNames = globalNames;
        _luggage = luggage;
        _thread = new Thread(Live) { Name = name, IsBackground = true };
    }

    public string Name { get; }

    /// <summary>Whether it is to stop, or the interpreter that spawned it, or the one that spawned that.</summary>
    public bool IsAskedToStop => _isAskedToStop || (_owner?.IsAskedToStop ?? false);

    public void Start() => _thread.Start();

    public void AskToStop() => _isAskedToStop = true;

    public Outcome Await()
    {
        _thread.Join();
        return _outcome!;
    }

    private void Live()
    {
        Interpreter.Start(Name, sink: null);
        Stopping.Obey(this);
        Parcel? result = null;
        RuntimeFault? fault = null;
        try
        {
            result = Parcel.Pack(Work());
        }
        catch (RuntimeFault caught)
        {
            fault = caught;
        }
        catch (OutOfMemoryException)
        {
            fault = new RuntimeFault("out of memory");
        }

        _outcome = new Outcome(result, fault, Output.Take(), Counters.Take());
    }

    private Value Work()
    {
        ReadOnlySpan<Value> opened = _luggage.Open();
        int globals = _globalNames.Count;
        Value callee = opened[globals];
        Globals.Start(_globalNames, opened[..globals].ToArray());
        return Interpreter.Execute(() => callee, opened[(globals + 1)..]);
    }
}
