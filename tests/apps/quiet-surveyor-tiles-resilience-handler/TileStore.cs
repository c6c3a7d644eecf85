namespace SurveyorTiles;

public class TileStore(HttpClient http)
{
    public async Task<Stream> Tile(string sheet, CancellationToken stop)
    {
        var answer = await http.GetAsync($"fs-content/Shared/Tiles/{sheet}.tif", stop); //~ GET /pubapi/v1/fs-content/{path}
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStreamAsync(stop);
    }
}

public class TileWorker(TileStore tiles, IConfiguration settings) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        foreach (var sheet in settings.GetSection("Sheets").Get<string[]>() ?? [])
        {
            await using var from = await tiles.Tile(sheet, stop);
            await using var to = File.Create(Path.Combine("tiles", sheet + ".tif"));
            await from.CopyToAsync(to, stop);
        }
    }
}
