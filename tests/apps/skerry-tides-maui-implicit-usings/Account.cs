using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Skerry;

public class Account(HttpClient http)
{
    const string ClientId = "skerry7x2p";
    const string ClientSecret = "mB4tR9wQz2Kx7VnL5cYp8JsD"; //~ EG212; EG304
    const string Redirect = "skerry://egnyte"; //~ EG207:warning

    public string? Domain => Preferences.Default.Get<string?>("domain", null);

    public async Task<bool> SignIn(string domain)
    {
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var start = new Uri($"https://{domain}.egnyte.com/puboauth/token?client_id={ClientId}&redirect_uri={Uri.EscapeDataString(Redirect)}&response_type=code&scope=Egnyte.filesystem&state={state}");
        WebAuthenticatorResult result;
        try
        {
            result = await WebAuthenticator.Default.AuthenticateAsync(start, new Uri(Redirect));
        }
        catch (TaskCanceledException)
        {
            return false;
        }
        if (result.Properties.ContainsKey("error")) return false;
        if (!string.Equals(result.Properties["state"], state, StringComparison.Ordinal)) return false;
        var r = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "grant_type", "authorization_code" }, { "client_id", ClientId }, { "client_secret", ClientSecret }, { "redirect_uri", Redirect }, { "code", result.Properties["code"] },
        }));
        if (!r.IsSuccessStatusCode) return false;
        var grant = JsonNode.Parse(await r.Content.ReadAsStringAsync())!;
        await SecureStorage.Default.SetAsync("egnyte.access", (string)grant["access_token"]!);
        Preferences.Default.Set("egnyte.refresh", (string?)grant["refresh_token"]); //~ EG303
        Preferences.Default.Set("domain", domain);
        System.Diagnostics.Debug.WriteLine($"signed in to {domain}");
        return true;
    }

    public Task<string?> Token() => SecureStorage.Default.GetAsync("egnyte.access");

    public void SignOut() => SecureStorage.Default.Remove("egnyte.access"); //~ EG309
}
