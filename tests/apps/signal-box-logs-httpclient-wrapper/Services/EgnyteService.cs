using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SignalBox.Services;

public interface IEgnyteService
{
    Task<string?> GetLogsAsync(string folder);
    Task<string?> ShareAsync(string path);
}

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _httpClient;
    private readonly ILogger<EgnyteService> _logger;

    public EgnyteService(HttpClient httpClient, IConfiguration configuration, ILogger<EgnyteService> logger)
    {
        _httpClient = httpClient;
        _logger = logger;
        _httpClient.BaseAddress = new Uri($"https://{configuration["Egnyte:Domain"]}.egnyte.com/");
        _httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Egnyte:AccessToken"]);
    }

    public async Task<string?> GetLogsAsync(string folder)
    {
        try
        {
            var response = await _httpClient.GetAsync($"pubapi/v1/fs/Shared/{folder}"); //~ GET /pubapi/v1/fs/{path} handles=none; EG401
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException ex)
        {
            _logger.LogError(ex, "Error calling Egnyte API");
            return null;
        }
    }

    public async Task<string?> ShareAsync(string path)
    {
        var body = new StringContent(JsonSerializer.Serialize(new { path, type = "file", accessibility = "anyone" }), Encoding.UTF8, "application/json");
        try
        {
            var response = await _httpClient.PostAsync("pubapi/v1/links", body); //~ POST /pubapi/v1/links handles=specific
            response.EnsureSuccessStatusCode(); //~ EG403
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException("Connect to Egnyte again", ex);
        }
    }
}
