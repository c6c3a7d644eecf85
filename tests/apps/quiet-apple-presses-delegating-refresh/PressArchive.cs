using System.Net.Http.Json;

namespace Presses;

public sealed class PressArchive(HttpClient http)
{
    public sealed record Folder(List<Entry> Files);

    public sealed record Entry(string Name, string Path);

    public async Task<List<Entry>> DrawingsAsync(CancellationToken stop) =>
        (await http.GetFromJsonAsync<Folder>("fs/Shared/Presses/Drawings", stop))!.Files; //~ GET /pubapi/v1/fs/{path} handles=specific

    public async Task ShareAsync(Entry entry, CancellationToken stop)
    {
        var response = await http.PostAsJsonAsync("links", new { path = entry.Path, type = "file", accessibility = "domain" }, stop); //~ POST /pubapi/v1/links handles=specific
        response.EnsureSuccessStatusCode();
    }
}

public sealed class Nightly(PressArchive archive, ILogger<Nightly> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var night = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await night.WaitForNextTickAsync(stop))
        {
            try
            {
                foreach (var drawing in await archive.DrawingsAsync(stop))
                {
                    await archive.ShareAsync(drawing, stop);
                }
            }
            catch (SignInAgainException)
            {
                log.LogError("Someone has to connect Egnyte again: https://presses.example.com/connect");
            }
        }
    }
}
