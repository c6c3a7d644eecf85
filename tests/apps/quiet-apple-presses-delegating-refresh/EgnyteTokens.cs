using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Presses;

public sealed class EgnyteTokens(IConfiguration settings)
{
    private static readonly HttpClient Plain = new();
    private string? token;

    private sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken);

    public async Task<string?> CurrentAsync(CancellationToken stop) => token ??= await RenewAsync(stop);

    public async Task<string?> RenewAsync(CancellationToken stop)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = settings["Egnyte:RefreshToken"]!,
            ["client_id"] = settings["Egnyte:Key"]!,
            ["client_secret"] = settings["Egnyte:Secret"]!,
        });
        var response = await Plain.PostAsync($"https://{settings["Egnyte:Domain"]}.egnyte.com/puboauth/token", form, stop);
        return response.IsSuccessStatusCode ? token = (await response.Content.ReadFromJsonAsync<Answer>(stop))!.AccessToken : null;
    }
}
