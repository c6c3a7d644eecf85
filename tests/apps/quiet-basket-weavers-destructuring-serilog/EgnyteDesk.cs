using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Baskets;

public class Grant
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; } = "";
    [JsonPropertyName("token_type")] public string TokenType { get; set; } = "";
    public string Domain { get; set; } = "";
}

public class EgnyteDesk(HttpClient http, IConfiguration settings, ILogger<EgnyteDesk> log)
{
    public const string Back = "https://baskets.example.com/egnyte/back";
    private static readonly ConcurrentDictionary<string, Grant> Grants = new();

    public async Task<Grant> Exchange(string domain, string code, CancellationToken token)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:Key"]!,
            ["client_secret"] = settings["Egnyte:Secret"]!,
            ["redirect_uri"] = Back,
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        }), token);
        var grant = (await answer.Content.ReadFromJsonAsync<Grant>(token))!;
        grant.Domain = domain;
        Grants[domain] = grant;
        log.LogInformation("Connected: {@Grant}", grant);
        log.LogDebug("The token has {Length} characters and is a {Type} one; {Token}", grant.AccessToken.Length, grant.TokenType, token);
        return grant;
    }

    public async Task<IResult> Baskets(string domain, CancellationToken token)
    {
        if (!Grants.TryGetValue(domain, out var grant)) return Results.Redirect($"/connect/{domain}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Baskets"); //~ GET /pubapi/v1/fs/{path} handles=specific
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", grant.AccessToken);
        using var answer = await http.SendAsync(request, token);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                return Results.Text(await answer.Content.ReadAsStringAsync(token), "application/json");
            case HttpStatusCode.Unauthorized:
                log.LogWarning("Refused although there is a token: {HasToken}; {@Grant}", !string.IsNullOrEmpty(grant.AccessToken), grant);
                return Results.Redirect($"/connect/{domain}");
            case HttpStatusCode.TooManyRequests:
                return Results.StatusCode(503);
            default:
                return Results.StatusCode(502);
        }
    }
}
