using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace ClinicRotas.Services;

public record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken);

public class RotaStore(IConfiguration configuration)
{
    private readonly HttpClient _client = new();
    private readonly string _host = $"https://{configuration["Egnyte:Domain"]}.egnyte.com";

    // One client for the life of the server: what its headers hold is asked before a token is.
    private async Task AuthorizeAsync(CancellationToken ct)
    {
        if (_client.DefaultRequestHeaders.Authorization is not null)
        {
            return;
        }
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = configuration["Egnyte:ClientId"]!,
            ["client_secret"] = configuration["Egnyte:ClientSecret"]!,
            ["username"] = configuration["Egnyte:Username"]!,
            ["password"] = configuration["Egnyte:Password"]!,
            ["scope"] = "Egnyte.filesystem",
        };
        var response = await _client.PostAsync($"{_host}/puboauth/token", new FormUrlEncodedContent(form), ct);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(ct);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer!.AccessToken);
    }

    public async Task<string> ListAsync(CancellationToken ct)
    {
        await AuthorizeAsync(ct);
        var response = Checked(await _client.GetAsync($"{_host}/pubapi/v1/fs/Shared/Rotas", ct)); //~ GET /pubapi/v1/fs/{path}
        return await response.Content.ReadAsStringAsync(ct);
    }

    public async Task<Stream> OpenAsync(string name, CancellationToken ct)
    {
        await AuthorizeAsync(ct);
        var response = Checked(await _client.GetAsync($"{_host}/pubapi/v1/fs-content/Shared/Rotas/{name}", ct)); //~ GET /pubapi/v1/fs-content/{path}
        return await response.Content.ReadAsStreamAsync(ct);
    }

    private HttpResponseMessage Checked(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            _client.DefaultRequestHeaders.Authorization = null;
            throw new InvalidOperationException("Egnyte refused the token");
        }
        return response;
    }
}
