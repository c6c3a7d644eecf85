namespace BoreholeCores;

public class EgnyteCores(HttpClient http)
{
    public async Task<Stream> Core(string hole, CancellationToken stop)
    {
        var answer = await http.GetAsync($"fs-content/Shared/Cores/{hole}.las", stop); //~ GET /pubapi/v1/fs-content/{path}
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStreamAsync(stop);
    }
}

public class CoreWorker(EgnyteCores cores, IConfiguration settings) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        foreach (var hole in settings.GetSection("Holes").Get<string[]>() ?? [])
        {
            await using var from = await cores.Core(hole, stop);
            await using var to = File.Create(Path.Combine("cores", hole + ".las"));
            await from.CopyToAsync(to, stop);
        }
    }
}
