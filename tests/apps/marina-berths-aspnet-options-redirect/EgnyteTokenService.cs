using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Marina;

public class EgnyteOptions
{
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string RedirectUri { get; set; } = "";
}

public class EgnyteTokenService
{
    private readonly HttpClient _httpClient;
    private readonly EgnyteOptions _options;

    public EgnyteTokenService(HttpClient httpClient, IOptions<EgnyteOptions> options)
    {
        _httpClient = httpClient;
        _options = options.Value;
    }

    public string BuildAuthorizeUrl(string domain, string state) =>
        $"https://{domain}.egnyte.com/puboauth/token?client_id={_options.ClientId}&redirect_uri={Uri.EscapeDataString(_options.RedirectUri)}&scope=Egnyte.filesystem&state={state}&response_type=code";

    public async Task<string> ExchangeCodeAsync(string domain, string code)
    {
        var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
            ["redirect_uri"] = "https://berths.marina.example/egnyte/callback/", //~ EG208
            ["code"] = code,
        });
        var response = await _httpClient.PostAsync($"https://{domain}.egnyte.com/puboauth/token", content);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    public async Task<string> ExchangeBookingCodeAsync(string code)
    {
        var response = await _httpClient.PostAsync("https://id.booking.example/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["redirect_uri"] = "https://berths.marina.example/booking/callback/",
            ["code"] = code,
        }));
        return await response.Content.ReadAsStringAsync();
    }
}
