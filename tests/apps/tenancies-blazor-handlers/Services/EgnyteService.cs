using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Tenancies.Services;

public class EgnyteOptions
{
    public string Domain { get; set; } = "";
    public string Token { get; set; } = "";
}

public class EgnyteUnauthorizedException : Exception;

public interface IEgnyteService
{
    Task<string> GetFolderAsync(string id);
}

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _http;

    public EgnyteService(HttpClient http, IOptions<EgnyteOptions> options)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{options.Value.Domain}.egnyte.com/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Token);
    }

    public async Task<string> GetFolderAsync(string id)
    {
        var response = await _http.GetAsync($"pubapi/v1/fs/Shared/Tenancies/{id}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new EgnyteUnauthorizedException();
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}

public class PrinterService(HttpClient http)
{
    public Task PrintAsync(string host, Stream page) => http.PostAsync($"https://{host}/print", new StreamContent(page));
}
