using Microsoft.Extensions.Options;

namespace Sync;

public class Worker(EgnyteClient egnyte, IOptions<SyncOptions> options, ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var file in Directory.EnumerateFiles(options.Value.Outbox))
            {
                try
                {
                    await egnyte.UploadAsync(file, stoppingToken);
                    File.Delete(file);
                }
                catch (EgnyteUnauthorizedException)
                {
                    logger.LogError("Egnyte no longer accepts our grant; reconnect in the admin console");
                    return;
                }
                catch (EgnyteThrottledException e)
                {
                    await Task.Delay(e.RetryAfter, stoppingToken);
                }
            }
            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
        }
    }
}
