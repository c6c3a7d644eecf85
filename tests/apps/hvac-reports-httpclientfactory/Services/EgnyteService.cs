using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace HvacReports.Services;

public class EgnyteOptions
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string Username { get; set; } = "";
    public string Password { get; set; } = "";
}

public record TokenResponse([property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

public interface IEgnyteService
{
    Task<string> ListReportsAsync(string site);
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

    public async Task<string> ListReportsAsync(string site)
    {
        var token = await GetAccessTokenAsync(); //~ EG308
        _httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var response = await _httpClient.GetAsync($"pubapi/v1/fs/Shared/Reports/{site}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException("Egnyte sign-in is no longer valid");
        }
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> GetAccessTokenAsync()
    {
        var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
            ["username"] = _options.Username,
            ["password"] = _options.Password,
            ["scope"] = "Egnyte.filesystem",
        });

        var response = await _httpClient.PostAsync("puboauth/token", content);
        response.EnsureSuccessStatusCode();

        var token = await response.Content.ReadFromJsonAsync<TokenResponse>();
        _logger.LogInformation("Token expires in {Seconds}", token!.ExpiresIn);
        _logger.LogInformation($"Egnyte access token: {token.AccessToken}"); //~ EG305
        return token.AccessToken;
    }
}
