namespace Hatches;

public sealed record Entry(string Name, long Size);
public sealed record Folder(IReadOnlyList<Entry>? Files);

public sealed class HatchReport(IHttpClientFactory clients, ILogger<HatchReport> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var http = clients.CreateClient("egnyte");
        while (!stop.IsCancellationRequested)
        {
            var pause = TimeSpan.FromHours(1);
            try
            {
                var folder = await http.GetAsync("v1/fs/Shared/Hatches", stop).As<Folder>(stop);  //~ GET /pubapi/v1/fs/{path} handles=specific
                foreach (var file in folder?.Files ?? [])
                {
                    log.LogInformation("{Name} has {Size} bytes", file.Name, file.Size);
                }
                using var made = await http.PostAsJsonAsync("v1/fs/Shared/Hatches/Today", new { action = "add_folder" }, stop).Checked();  //~ POST /pubapi/v1/fs/{path} handles=specific
            }
            catch (ReconnectException)
            {
                log.LogCritical("Egnyte refuses our token: an administrator has to connect again");
                return;
            }
            catch (ThrottledException e)
            {
                pause = e.Wait;
            }
            await Task.Delay(pause, stop);
        }
    }
}
