using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace FloristCards;

public record TokenResponse(string access_token);

public class EgnyteService
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;

    public EgnyteService(HttpClient http, IConfiguration config)
    {
        _http = http;
        _config = config;
    }

    public async Task SignInAsync(string code)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "client_id", _config["Egnyte:ClientId"]! },
            { "client_secret", _config["Egnyte:ClientSecret"]! }, //~ EG212
            { "redirect_uri", "https://florist.example.com/connected" },
            { "code", code },
            { "grant_type", "authorization_code" },
        });
        var response = await _http.PostAsync("puboauth/token", form);
        var token = await response.Content.ReadFromJsonAsync<TokenResponse>();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.access_token);
    }

    public async Task<string?> CardsAsync() => await ReadAsync(await _http.GetAsync("pubapi/v1/fs/Shared/Cards")); //~ GET /pubapi/v1/fs/{path} handles=specific

    public async Task<string?> LinksAsync() => await ReadAsync(await _http.GetAsync("pubapi/v1/links")); //~ GET /pubapi/v1/links handles=specific

    public async Task<string?> ShareAsync(string path) =>
        await ReadAsync(await _http.PostAsJsonAsync("pubapi/v1/links", new { path, type = "file" })); //~ POST /pubapi/v1/links handles=specific

    public async Task<string?> RemoveAsync(string path) =>
        await ReadAsync(await _http.DeleteAsync($"pubapi/v1/fs/{path}")); //~ DELETE /pubapi/v1/fs/{path} handles=specific

    private static async Task<string?> ReadAsync(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return null;
        return await response.Content.ReadAsStringAsync();
    }
}
