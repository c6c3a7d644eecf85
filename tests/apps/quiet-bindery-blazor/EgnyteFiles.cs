using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bindery;

public sealed class ConnectAgainException : Exception;

public sealed class BusyException(TimeSpan wait) : Exception
{
    public TimeSpan Wait { get; } = wait;
}

/// <summary>The files of a customer. Tried out against bindery.qa-egnyte.com, which is not named anywhere else.</summary>
public sealed class EgnyteFiles(HttpClient http, IConfiguration settings)
{
    // egnyte-scopes: filesystem
    public async Task<JsonDocument> Folder(string domain, string token, string path)
    {
        return await Get(domain, token, $"/pubapi/v1/fs/Shared/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    // egnyte-scopes: link
    public async Task<JsonDocument> Links(string domain, string token)
    {
        return await Get(domain, token, "/pubapi/v1/links"); //~ GET /pubapi/v1/links handles=specific
    }

    public async Task<string> Exchange(string domain, string code)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:ClientId"]!,
            ["client_secret"] = settings["Egnyte:ClientSecret"]!,
            ["redirect_uri"] = settings["Egnyte:RedirectUri"]!,
            ["grant_type"] = "authorization_code",
            ["scope"] = "Egnyte.filesystem Egnyte.link",
            ["code"] = code,
        });
        var answer = await http.PostAsync($"https://{domain}/puboauth/token", form);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("access_token").GetString()!;
    }

    private async Task<JsonDocument> Get(string domain, string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new ConnectAgainException();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) throw new BusyException(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
