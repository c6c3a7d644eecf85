namespace Pinned;

public sealed class Nightly(Vault vault, Meters meters, ILogger<Nightly> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await vault.Keep($"{DateTime.Today:yyyy-MM-dd}.csv", await meters.Read(11), stop);
            }
            catch (TokenRefusedException)
            {
                log.LogCritical("Egnyte refuses the token: somebody has to sign in again");
                return;
            }
        }
    }
}
