using FenPumps.Contracts;

namespace FenPumps.Services;

public class PumpJob(ILinkStore store, ILogger<PumpJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var answer = await store.ReadAsync("pumps"); //~ GET /pubapi/v1/links/{link_id} handles=none; EG401
        log.LogInformation("the list stands at {Url}", answer.Content?.Url);
    }
}
