namespace CanalLocks;

public record Entry(string Name);

public record Folder(List<Entry>? Files);

public class EgnyteLocks(HttpClient http)
{
    public async Task<IEnumerable<string>> Papers(string number)
    {
        var folder = await http.GetFromJsonAsync<Folder>($"/pubapi/v1/fs/Shared/Locks/{number}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        return folder?.Files?.Select(f => f.Name) ?? [];
    }
}
