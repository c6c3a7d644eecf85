using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Permits;

public record EgnyteToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

public record Entry([property: JsonPropertyName("name")] string Name);

public record Listing([property: JsonPropertyName("files")] List<Entry>? Files);

public class EgnyteGateway(HttpClient http, IConfiguration config)
{
    public async Task<EgnyteToken> ExchangeAsync(string domain, string code)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = config["Egnyte:Key"]!,
            ["client_secret"] = config["Egnyte:Secret"]!,
            ["redirect_uri"] = "https://permits.example.com/egnyte/callback",
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        });
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", form);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<EgnyteToken>())!;
    }

    public async Task<List<string>> ListAsync(string domain, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Permits"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var listing = await answer.Content.ReadFromJsonAsync<Listing>();
        return listing?.Files?.Select(f => f.Name).ToList() ?? [];
    }
}
