using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Caching.Memory;

namespace Coal;

public sealed record Grant([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Seconds);

public sealed class TokenSource(IHttpClientFactory clients, IConfiguration settings)
{
    public async Task<Grant> AskAsync(CancellationToken stop)
    {
        using var answer = await clients.CreateClient("sign-in").PostAsync(
            $"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token",
            new FormUrlEncodedContent(new Dictionary<string, string?>
            {
                ["grant_type"] = "password",
                ["client_id"] = settings["Egnyte:Key"],
                ["client_secret"] = settings["Egnyte:Secret"],
                ["username"] = settings["Egnyte:User"],
                ["password"] = settings["Egnyte:Password"],
                ["scope"] = "Egnyte.filesystem Egnyte.link",
            }),
            stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Grant>(stop))!;
    }
}

public sealed class EachTimeHandler(TokenSource source) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var grant = await source.AskAsync(stop); //~ EG308
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", grant.Token);
        return await base.SendAsync(request, stop);
    }
}

public sealed class KeptHandler(TokenSource source, IMemoryCache cache) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var token = await cache.GetOrCreateAsync("egnyte", async entry =>
        {
            var grant = await source.AskAsync(stop);
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(grant.Seconds - 60);
            return grant.Token;
        });
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, stop);
    }
}
