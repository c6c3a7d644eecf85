namespace Ledger;

public class Worker : BackgroundService
{
    private readonly EgnyteLedger _ledger;
    private readonly ILogger<Worker> _log;

    public Worker(EgnyteLedger ledger, ILogger<Worker> log)
    {
        _ledger = ledger;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await _ledger.ExistsAsync("2026"))
            {
                _log.LogInformation("{Length} characters", (await _ledger.TextAsync("2026")).Length);
                await _ledger.StampAsync("2026");
            }
            await Task.Delay(TimeSpan.FromHours(6), stop);
        }
    }
}
