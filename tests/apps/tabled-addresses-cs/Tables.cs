using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Channels;
using System.Threading.Tasks;

public class Bookmark
{
    public string Id { get; init; } = "";
}

/// What is kept in tables and queues before it is asked for.
public class Tables(HttpClient http)
{
    private const string Root = "https://tables.egnyte.com/pubapi";
    private static readonly Dictionary<string, string> Listings = new() { ["hooks"] = "/v1/webhooks", ["tasks"] = "/v1/tasks" };

    public async Task ByKey(List<string> ids)
    {
        var notes = ids.ToDictionary(id => id, id => $"{Root}/v1/notes/{id}");
        foreach (var (_, url) in notes) await http.GetAsync(url); //~ GET /pubapi/v1/notes/{note_id}
        var links = ids.ToDictionary(id => id, id => $"{Root}/v1/links/{id}");
        foreach (var url in links.Values) await http.GetAsync(url); //~ GET /pubapi/v1/links/{link_id}
        foreach (var (_, path) in Listings) await http.GetAsync(Root + path); //~ GET /pubapi/v1/webhooks; GET /pubapi/v1/tasks
        foreach (var listing in Listings) await http.DeleteAsync(Root + listing.Value + "/1"); //~ DELETE /pubapi/v1/webhooks/{webhook_id}; DELETE /pubapi/v1/tasks/{task_id}
    }

    public async Task InTurn(List<string> ids)
    {
        var queue = new Queue<string>();
        queue.Enqueue(Root + "/v1/userinfo"); //~ GET /pubapi/v1/userinfo
        while (queue.TryDequeue(out var next)) await http.GetAsync(next);
        var users = new ConcurrentQueue<string>(ids.Select(id => $"{Root}/v2/users/{id}"));
        while (users.TryDequeue(out var user)) await http.GetAsync(user); //~ GET /pubapi/v2/users/{user_id}
        foreach (var batch in ids.Select(id => $"{Root}/v2/groups/{id}").Chunk(10))
        {
            await Task.WhenAll(batch.Select(url => http.GetAsync(url))); //~ GET /pubapi/v2/groups/{group_id}
        }
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(Root + "/v2/events"); //~ GET /pubapi/v2/events
        await foreach (var url in channel.Reader.ReadAllAsync()) await http.GetAsync(url);
    }

    /// Which one it is, whoever makes the bookmark says.
    public Task<HttpResponseMessage> Open(Bookmark bookmark) => http.GetAsync($"{Root}/v1/bookmarks/{bookmark.Id}"); //~ GET /pubapi/v1/bookmarks/{bookmark_id}
}
