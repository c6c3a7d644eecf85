using System.Net.Http.Json;
using Microsoft.Maui.Authentication;
using Microsoft.Maui.Storage;

namespace OrchardWalks;

public sealed class SignIn(HttpClient http)
{
    private const string ClientId = "walks-mobile";
    private const string Back = "https://walks.example.com/mobile/egnyte";

    /// Asks Egnyte for a code only; our server holds the secret and swaps it.
    public async Task<string> EgnyteAsync(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        var start = new Uri($"https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id={ClientId}"
            + $"&redirect_uri={Uri.EscapeDataString(Back)}&scope=Egnyte.filesystem&state={state}");
        var result = await WebAuthenticator.Default.AuthenticateAsync(start, new Uri(Back));
        if (result.Properties.ContainsKey("error") || result.Properties["state"] != state)
            throw new UnauthorizedAccessException();

        var answer = await http.PostAsJsonAsync("https://walks.example.com/mobile/egnyte/finish",
            new { domain, code = result.Properties["code"] });
        answer.EnsureSuccessStatusCode();
        var device = await answer.Content.ReadFromJsonAsync<Device>();
        await SecureStorage.Default.SetAsync("device", device!.Ticket);
        return device.Ticket;
    }

    private sealed record Device(string Ticket);
}
