using System.Net;

namespace Hoists;

public class InspectionWorker(IHttpClientFactory factory, ILogger<InspectionWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var report = await factory.CreateClient("plant").GetByteArrayAsync("reports/today", stoppingToken);
            var egnyte = factory.CreateClient("egnyte");
            var response = await egnyte.PostAsync("fs-content/Shared/Hoists/today.pdf", new ByteArrayContent(report), stoppingToken); //~ POST /pubapi/v1/fs-content/{path} handles=specific
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                logger.LogCritical("Egnyte no longer accepts the token, connect again");
                return;
            }
            response.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromHours(24), stoppingToken);
        }
    }
}
