using System.Net;
using System.Net.Http.Json;

namespace Dredger;

public record FolderListing(List<FileEntry> Files);

public record FileEntry(string Name, string Path);

public class ChartService(HttpClient http)
{
    public async Task<FolderListing?> ListAsync(string path, CancellationToken ct)
    {
        var response = await http.GetAsync($"fs/Shared/Charts/{path}", ct); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new UnauthorizedAccessException("The Egnyte token was refused; sign in again.");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(30), ct);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<FolderListing>(ct);
    }

    public async Task UploadAsync(string name, Stream content, CancellationToken ct)
    {
        using var response = await http.PostAsync("fs-content/Shared/Charts/" + name, new StreamContent(content), ct); //~ POST /pubapi/v1/fs-content/{path} handles=generic
        response.EnsureSuccessStatusCode(); //~ EG402; EG403
    }
}

public class SonarService(HttpClient http)
{
    public Task<Stream> LatestAsync(CancellationToken ct) => http.GetStreamAsync("scans/latest", ct);
}

public class ChartWorker(ChartService charts, SonarService sonar, ILogger<ChartWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var listing = await charts.ListAsync("2024", stoppingToken);
                logger.LogInformation("{Count} charts", listing?.Files.Count);
                await charts.UploadAsync("latest.xyz", await sonar.LatestAsync(stoppingToken), stoppingToken);
            }
            catch (Exception ex)
            {
                logger.LogError(ex, "Upload failed");
            }
            await Task.Delay(TimeSpan.FromMinutes(15), stoppingToken);
        }
    }
}
