using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Estates;

public class EgnyteOptions
{
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string RedirectUri { get; set; } = "";
}

public class EgnyteTokens(HttpClient http, IOptions<EgnyteOptions> options)
{
    public string AuthorizeUrl(string domain, string state) =>
        $"https://{domain}.egnyte.com/puboauth/token?client_id={options.Value.ClientId}&redirect_uri={Uri.EscapeDataString(options.Value.RedirectUri)}" +
        $"&scope=Egnyte.filesystem&response_type=code&state={state}";

    public async Task<string> RedeemAsync(string domain, string code)
    {
        var response = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent([
            new("client_id", options.Value.ClientId),
            new("client_secret", options.Value.ClientSecret),
            new("redirect_uri", options.Value.RedirectUri),
            new("grant_type", "authorization_code"),
            new("code", code),
        ]));
        response.EnsureSuccessStatusCode();
        var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }
}
