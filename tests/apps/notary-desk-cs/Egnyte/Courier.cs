using System.Net;
using System.Text.Json;

namespace NotaryDesk.Egnyte;

public sealed class SignInAgain : Exception;

/// <summary>Looks at every answer on its way back.</summary>
public sealed class TokenGuard : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken stop)
    {
        var answer = await base.SendAsync(message, stop);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgain();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(1000, stop);
        return answer;
    }
}

public sealed class Courier(HttpClient http)
{
    public async Task<JsonElement> Fetch(string domain, string path)
    {
        using var answer = await http.SendAsync(Ask(HttpMethod.Get, domain, path));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> Submit(string domain, string path, object body)
    {
        var message = Ask(HttpMethod.Post, domain, path);
        message.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(message);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task Drop(string domain, string path) => await http.SendAsync(Ask(HttpMethod.Delete, domain, path));

    private static HttpRequestMessage Ask(HttpMethod verb, string domain, string path) => new(verb, Where(domain, path));

    private static Uri Where(string domain, string path)
    {
        return path.StartsWith('/') ? new($"https://{domain}.egnyte.com{path}") : new($"https://{domain}.egnyte.com/{path}");
    }
}
