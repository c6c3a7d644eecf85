using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace TenderVault.Services;

public class EgnyteOptions
{
    public string Domain { get; set; } = string.Empty;
    public string AccessToken { get; set; } = string.Empty;
}

public class EgnyteSignInRequiredException : Exception { }

public interface IEgnyteService
{
    Task<string> ListAsync(string path);
}

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _http;

    public EgnyteService(HttpClient http, IOptions<EgnyteOptions> options)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{options.Value.Domain}.egnyte.com/pubapi/v1/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AccessToken);
    }

    public async Task<string> ListAsync(string path)
    {
        var response = await _http.GetAsync($"fs/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new EgnyteSignInRequiredException();
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}

public interface ITenderPortal
{
    Task<string> OpenAsync();
}

public class TenderPortal(HttpClient http) : ITenderPortal
{
    public Task<string> OpenAsync() => http.GetStringAsync("https://tenders.example.com/api/open");
}
