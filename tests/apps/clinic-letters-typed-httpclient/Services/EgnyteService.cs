using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace ClinicLetters.Services;

public interface IEgnyteService
{
    Task<string> ListLettersAsync(CancellationToken ct = default);
    Task<Stream> DownloadAsync(string name, CancellationToken ct = default);
}

public class EgnyteTokenResponse
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; } = "";
}

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _httpClient;
    private readonly EgnyteOptions _options;
    private readonly ILogger<EgnyteService> _logger;

    public EgnyteService(HttpClient httpClient, IOptions<EgnyteOptions> options, ILogger<EgnyteService> logger)
    {
        _httpClient = httpClient;
        _options = options.Value;
        _logger = logger;
    }

    private async Task<string> GetAccessTokenAsync(CancellationToken ct)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
            ["username"] = _options.Username,
            ["password"] = _options.Password,
            ["scope"] = "Egnyte.filesystem",
        };
        var response = await _httpClient.PostAsync($"https://{_options.Domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(form), ct); //~ EG308
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<EgnyteTokenResponse>(cancellationToken: ct);
        return token!.AccessToken;
    }


    public async Task<string> ListLettersAsync(CancellationToken ct = default)
    {
        var token = await GetAccessTokenAsync(ct);
        _httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await _httpClient.GetAsync($"https://{_options.Domain}.egnyte.com/pubapi/v1/fs/Shared/Letters", ct); //~ GET /pubapi/v1/fs/{path}
        return await (await CheckedAsync(response)).ReadAsStringAsync(ct);
    }

    public async Task<Stream> DownloadAsync(string name, CancellationToken ct = default)
    {
        var token = await GetAccessTokenAsync(ct);
        _httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await _httpClient.GetAsync($"https://{_options.Domain}.egnyte.com/pubapi/v1/fs-content/Shared/Letters/{name}", ct); //~ GET /pubapi/v1/fs-content/{path}
        return await (await CheckedAsync(response)).ReadAsStreamAsync(ct);
    }

    private Task<HttpContent> CheckedAsync(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            _logger.LogWarning("Egnyte refused the token");
            throw new InvalidOperationException("Egnyte has to be connected again");
        }
        return Task.FromResult(response.Content);
    }
}
