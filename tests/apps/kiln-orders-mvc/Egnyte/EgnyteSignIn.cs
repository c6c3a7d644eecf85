using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace KilnOrders.Egnyte;

public class EgnyteSignIn
{
    private readonly HttpClient _http;
    private readonly EgnyteOptions _options;

    public EgnyteSignIn(HttpClient http, IOptions<EgnyteOptions> options)
    {
        _http = http;
        _options = options.Value;
    }

    public string Address(string domain)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = _options.RedirectUri,
            ["response_type"] = "code",
            ["scope"] = _options.Scopes,
        };
        return QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", query); //~ EG205
    }

    public async Task<string> RedeemAsync(string domain, string code)
    {
        var form = new Dictionary<string, string>
        {
            { "client_id", _options.ClientId },
            { "client_secret", _options.ClientSecret },
            { "redirect_uri", "https://orders.kiln.example/egnyte/return" }, //~ EG208
            { "grant_type", "authorization_code" },
            { "code", code },
        };
        var answer = await _http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(form));
        var grant = await answer.Content.ReadFromJsonAsync<Grant>();
        return grant!.AccessToken;
    }

    private record Grant([property: JsonPropertyName("access_token")] string AccessToken);
}
