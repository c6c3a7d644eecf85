using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace SeaGlass;

public record Listing(string Name, Entry[]? Files);

public record Entry(string Name, long Size);

public class EgnyteFolders(HttpClient http, IOptions<EgnyteOptions> options)
{
    public async Task<Listing?> Read(string folder, CancellationToken stop)
    {
        using var answer = await http.GetAsync(new Uri(options.Value.Base, $"pubapi/v1/fs/Shared/SeaGlass/{folder}"), stop); //~ GET /pubapi/v1/fs/{path}
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<Listing>(stop) : null;
    }
}

public class Sweeper(EgnyteFolders folders, ILogger<Sweeper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var colour in new[] { "green", "brown", "cobalt" })
            {
                var listing = await folders.Read(colour, stop);
                log.LogInformation("{Colour}: {Count} pieces", colour, listing?.Files?.Length ?? 0);
            }
            await Task.Delay(TimeSpan.FromMinutes(10), stop);
        }
    }
}
