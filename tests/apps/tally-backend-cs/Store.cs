namespace Tally;

public class Store
{
    private readonly Dictionary<string, string> _seen = new();
    private readonly Wire _wire;
    private readonly string _api;

    public Store(Wire wire, string domain)
    {
        _wire = wire;
        _api = $"https://{domain}.egnyte.com/pubapi/v1";
    }

    public async Task<string> NameAsync(string id)
    {
        if (_seen.TryGetValue(id, out var async))
            return async;
        var item = await _wire.ReadAsync<Item>($"{_api}/fs/ids/file/{id}"); //~ GET /pubapi/v1/fs/ids/file/{group_id} handles=specific
        return _seen[id] = item.Name;
    }

    public Task<Item> MakeFolderAsync(string path) =>
        _wire.PostAsync<Item>($"{_api}/fs{path}", new { action = "add_folder" }); //~ POST /pubapi/v1/fs/{path} handles=specific

    public async Task DropAsync(string path)
    {
        using var request = await _wire.BuildAsync($"{_api}/fs{path}", HttpMethod.Delete); //~ DELETE /pubapi/v1/fs/{path} handles=generic
        using var answer = await _wire.SendAsync(request);
        answer.EnsureSuccessStatusCode(); //~ EG402
    }

    public async Task<bool> IsThereAsync(string path)
    {
        var request = await _wire.PlainAsync($"{_api}/fs-content{path}"); //~ GET /pubapi/v1/fs-content/{path} handles=specific
        request.Method = HttpMethod.Get;
        var answer = await _wire.SendAsync(request);
        return (int)answer.StatusCode switch
        {
            401 => throw new InvalidOperationException("sign in again"),
            404 => false,
            _ => true,
        };
    }
}

public record Item(string Name);
