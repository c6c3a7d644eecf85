using PermitDrop.Egnyte;

namespace PermitDrop;

public interface IPermitQueue
{
    IAsyncEnumerable<(string Number, string Path)> WaitingAsync(CancellationToken ct);
}

public class FolderPermitQueue : IPermitQueue
{
    public async IAsyncEnumerable<(string Number, string Path)> WaitingAsync(CancellationToken ct)
    {
        foreach (var file in Directory.EnumerateFiles("inbox", "*.pdf"))
        {
            await Task.Yield();
            yield return (Path.GetFileNameWithoutExtension(file), file);
        }
    }
}

public class PermitWorker : BackgroundService
{
    private readonly IPermitStore _store;
    private readonly PermitIndex _index;
    private readonly IPermitQueue _queue;

    public PermitWorker(IPermitStore store, PermitIndex index, IPermitQueue queue)
    {
        (_store, _index, _queue) = (store, index, queue);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _index.OwnersAsync(stoppingToken);
        await foreach (var (number, path) in _queue.WaitingAsync(stoppingToken))
        {
            if (await _index.ExistsAsync(number, stoppingToken)) continue;
            await using var pdf = File.OpenRead(path);
            await _store.SaveAsync(number, pdf, stoppingToken);
        }
    }
}
