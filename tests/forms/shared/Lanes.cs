// Shared by all forms. C# 7.0, no thread-statics, nothing that depends on a version.
// Named threads that take turns: at any moment only one of them (or the caller) runs program code,
// so what a form prints never depends on timing.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

internal static class Lanes
{
    /// <summary>Runs the action on the named thread and waits for it; "main" is the calling thread itself.</summary>
    public static void On(string name, Action body)
    {
        Lane lane = Find(name);
        if (lane == null || lane.Thread == Thread.CurrentThread)
        {
            body();
            return;
        }

        lane.Execute(body);
    }

    /// <summary>The same with a result.</summary>
    public static T On<T>(string name, Func<T> body)
    {
        T result = default(T);
        On(name, new Action(() => { result = body(); }));
        return result;
    }

    /// <summary>Runs the action on the calling thread, then on "a", then on "b", one after the other.</summary>
    public static void Each(Action body)
    {
        body();
        On("a", body);
        On("b", body);
    }

    /// <summary>The name of the lane this code runs on; every other thread is "main".</summary>
    public static string Here
    {
        get
        {
            lock (s_lanes)
            {
                foreach (KeyValuePair<string, Lane> pair in s_lanes)
                {
                    if (pair.Value.Thread == Thread.CurrentThread)
                    {
                        return pair.Key;
                    }
                }
            }

            return "main";
        }
    }

    /// <summary>
    /// An awaitable that always suspends and resumes on the named thread ("main": the thread in <see cref="Run"/>),
    /// and not before the code that awaits it has returned to its caller.
    /// </summary>
    public static Hop To(string name)
    {
        return new Hop(name, null);
    }

    /// <summary>The same with a result.</summary>
    public static async Task<T> To<T>(string name, T result)
    {
        await To(name);
        return result;
    }

    /// <summary>The same with an exception.</summary>
    public static Hop Throw(string name, Exception exception)
    {
        return new Hop(name, exception);
    }

    /// <summary>Runs an async body from the calling thread to its end, and throws what it throws.</summary>
    public static void Run(Func<Task> body)
    {
        Task task = body();
        task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (true)
        {
            KeyValuePair<string, Action> next;
            lock (s_posts)
            {
                while (s_posts.Count == 0 && !task.IsCompleted)
                {
                    Monitor.Wait(s_posts);
                }

                if (s_posts.Count == 0)
                {
                    break;
                }

                next = s_posts.Dequeue();
            }

            On(next.Key, next.Value);
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>The same with a result.</summary>
    public static T Run<T>(Func<Task<T>> body)
    {
        Task<T> task = null;
        Run(new Func<Task>(() => task = body()));
        return task.GetAwaiter().GetResult();
    }

    public struct Hop : ICriticalNotifyCompletion
    {
        private readonly string _name;
        private readonly Exception _exception;

        internal Hop(string name, Exception exception)
        {
            _name = name;
            _exception = exception;
        }

        public bool IsCompleted
        {
            get { return false; }
        }

        public Hop GetAwaiter()
        {
            return this;
        }

        public void GetResult()
        {
            if (_exception != null)
            {
                throw _exception;
            }
        }

        public void OnCompleted(Action continuation)
        {
            UnsafeOnCompleted(continuation);
        }

        public void UnsafeOnCompleted(Action continuation)
        {
            lock (s_posts)
            {
                s_posts.Enqueue(new KeyValuePair<string, Action>(_name, continuation));
                Monitor.PulseAll(s_posts);
            }
        }
    }

    private static void Wake()
    {
        lock (s_posts)
        {
            Monitor.PulseAll(s_posts);
        }
    }

    private static Lane Find(string name)
    {
        if (name == "main")
        {
            return null;
        }

        lock (s_lanes)
        {
            Lane lane;
            if (!s_lanes.TryGetValue(name, out lane))
            {
                lane = new Lane(name);
                s_lanes.Add(name, lane);
            }

            return lane;
        }
    }

    private static readonly Dictionary<string, Lane> s_lanes = new Dictionary<string, Lane>();
    private static readonly Queue<KeyValuePair<string, Action>> s_posts = new Queue<KeyValuePair<string, Action>>();

    private sealed class Lane
    {
        public readonly Thread Thread;
        private readonly object _gate = new object();
        private Action _body;
        private bool _busy;
        private bool _done;
        private ExceptionDispatchInfo _failure;

        public Lane(string name)
        {
            Thread = new Thread(Loop);
            Thread.IsBackground = true;
            Thread.Name = "lane " + name;
            Thread.Start();
        }

        public void Execute(Action body)
        {
            ExceptionDispatchInfo failure;
            lock (_gate)
            {
                if (_busy)
                {
                    throw new InvalidOperationException(Thread.Name + " waits for another lane");
                }

                _busy = true;
                _done = false;
                _body = body;
                Monitor.PulseAll(_gate);
                while (!_done)
                {
                    Monitor.Wait(_gate);
                }

                failure = _failure;
                _failure = null;
                _busy = false;
            }

            if (failure != null)
            {
                failure.Throw();
            }
        }

        private void Loop()
        {
            while (true)
            {
                Action body;
                lock (_gate)
                {
                    while (_body == null)
                    {
                        Monitor.Wait(_gate);
                    }

                    body = _body;
                    _body = null;
                }

                ExceptionDispatchInfo failure = null;
                try
                {
                    body();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }

                lock (_gate)
                {
                    _failure = failure;
                    _done = true;
                    Monitor.PulseAll(_gate);
                }
            }
        }
    }
}
