using System.Net.Http.Headers;

namespace StockOrders;

public sealed class Reply
{
    public bool Fine { get; init; }
    public string Text { get; init; } = "";

    public string Body() => Fine ? Text : throw new InvalidOperationException(Text);
}

public sealed class Wire(string domain, string token)
{
    private readonly HttpClient _http = new() { BaseAddress = new($"https://{domain}.egnyte.com") };

    public async Task<Reply> Send(string path, string body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await _http.SendAsync(message);
        if ((int)answer.StatusCode == 429) await Task.Delay(5000); //~ EG402
        return new Reply { Fine = answer.IsSuccessStatusCode, Text = await answer.Content.ReadAsStringAsync() };
    }

    public async Task Drop(string path, string body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await _http.SendAsync(message); //~ EG401; EG403
    }
}

// The only caller names one kind; the others are there for the next release.
public sealed class Desk(Wire wire)
{
    public Task<Reply> Order(string kind, string from)
    {
        if (kind == "logins") return wire.Send("/pubapi/v1/audit/logins", from); //~ POST /pubapi/v1/audit/logins handles=generic
        if (kind == "files") return wire.Send("/pubapi/v1/audit/files", from); //~ POST /pubapi/v1/audit/files handles=unknown
        return wire.Send("/pubapi/v1/audit/permissions", from); //~ POST /pubapi/v1/audit/permissions handles=unknown
    }

    public async Task<bool> Swallow(string from)
    {
        await wire.Drop("/pubapi/v1/links", from); //~ POST /pubapi/v1/links handles=none
        return true;
    }
}
