using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Sync;

public class EgnyteUnauthorizedException : Exception;
public class EgnyteThrottledException(TimeSpan after) : Exception { public TimeSpan RetryAfter => after; }

public class EgnyteClient(HttpClient http, IOptions<SyncOptions> options)
{
    private record Token([property: JsonPropertyName("access_token")] string AccessToken);

    private async Task<string> GetTokenAsync(CancellationToken ct)
    {
        var o = options.Value;
        using var response = await http.PostAsync($"https://{o.Domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("client_id", o.ClientId),
            new("client_secret", o.ClientSecret),
            new("refresh_token", o.RefreshToken),
            new("scope", "Egnyte.filesystem"),
        ]), ct);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Token>(ct))!.AccessToken;
    }

    public async Task UploadAsync(string file, CancellationToken ct)
    {
        var token = await GetTokenAsync(ct); //~ EG308
        await using var stream = File.OpenRead(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, //~ POST /pubapi/v1/fs-content/{path} handles=specific
            $"https://{options.Value.Domain}.egnyte.com/pubapi/v1/fs-content/Shared/Inbox/{Path.GetFileName(file)}")
        {
            Content = new StreamContent(stream),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, ct);
        if (response.StatusCode == HttpStatusCode.Unauthorized) throw new EgnyteUnauthorizedException();
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new EgnyteThrottledException(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
        response.EnsureSuccessStatusCode();
    }
}
