using System.Net;

namespace Crates;

public record Item(string Name);
public record Folder(List<Item>? Files);
public record Hits(List<Item> Results);

public class SignInRequiredException : Exception;

public class CrateService
{
    private readonly HttpClient _httpClient;
    private readonly ILogger<CrateService> _logger;

    public CrateService(HttpClient httpClient, ILogger<CrateService> logger)
    {
        _httpClient = httpClient;
        _logger = logger;
    }

    public async Task<Folder?> GetCratesAsync(string dock)
    {
        try
        {
            return await _httpClient.GetFromJsonAsync<Folder>($"pubapi/v1/fs/Shared/Crates/{dock}"); //~ GET /pubapi/v1/fs/{path} handles=generic
        }
        catch (HttpRequestException ex) //~ EG402
        {
            _logger.LogError(ex, "Could not read crates of {Dock}", dock);
            return null;
        }
    }

    public async Task<Hits?> SearchAsync(string words)
    {
        try
        {
            return await _httpClient.GetFromJsonAsync<Hits>($"pubapi/v1/search?query={Uri.EscapeDataString(words)}"); //~ GET /pubapi/v1/search handles=specific
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new SignInRequiredException();
        }
    }
}
