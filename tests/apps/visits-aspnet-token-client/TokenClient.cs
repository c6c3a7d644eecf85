using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Visits;

public class TokenClient
{
    private readonly HttpClient _client;
    private readonly IConfiguration _config;

    public TokenClient(HttpClient client, IConfiguration config)
    {
        _client = client;
        _config = config;
    }

    public async Task<string?> RedeemEgnyteAsync(string domain, string code)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{domain}.egnyte.com/puboauth/token"); //~ EG209
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_config["Egnyte:ClientId"]}:{_config["Egnyte:ClientSecret"]}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = AuthController.RedirectUri,
        });
        var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }

    public async Task<string?> RedeemZoomAsync(string code)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://zoom.us/oauth/token");
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_config["Zoom:ClientId"]}:{_config["Zoom:ClientSecret"]}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = "https://visits.example.com/zoom/callback",
        });
        var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}
