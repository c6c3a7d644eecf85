using System.Net.Http.Headers;

namespace Lighthouse;

public sealed class Watch(IHttpClientFactory clients, IConfiguration settings, ILogger<Watch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            var readings = await clients.CreateClient("buoys").GetStringAsync("readings/latest", stop);
            var tides = await clients.CreateClient("tides").GetStringAsync("https://tides.coast.example/today", stop);
            var egnyte = clients.CreateClient("egnyte");
            using var body = new StringContent(readings + "\n" + tides);
            await egnyte.PostAsync($"pubapi/v1/fs-content/Shared/Buoys/{DateTime.UtcNow:yyyyMMddHH}.txt", body, stop);  //~ POST /pubapi/v1/fs-content/{path}
            log.LogInformation("{Folder}", await Listed(stop));
        }
    }

    // The archive stands on a domain of its own, with a token of its own.
    private async Task<string> Listed(CancellationToken stop)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{settings["Archive:Domain"]}.egnyte.com/pubapi/v1/fs/Shared/Buoys");  //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = AuthenticationHeaderValue.Parse($"Bearer {settings["Archive:Token"]}");
        var answer = await clients.CreateClient().SendAsync(request, stop);
        return await answer.Content.ReadAsStringAsync(stop);
    }
}
