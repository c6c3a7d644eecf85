using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SurveyVault.Egnyte;

public interface IEgnyteClient
{
    Task<FolderListing?> ListAsync(string folder, int offset, CancellationToken ct = default);
    Task UploadAsync(string folder, string fileName, Stream content, CancellationToken ct = default);
    Task<Stream> DownloadAsync(string path, CancellationToken ct = default);
    Task MoveAsync(string from, string to, CancellationToken ct = default);
    Task<string?> ShareAsync(string path, CancellationToken ct = default);
    Task<JsonElement> WhoAmIAsync(CancellationToken ct = default);
}

public record FolderListing(string Name, string Path, List<JsonElement>? Files, List<JsonElement>? Folders, int TotalCount);

public class EgnyteClient : IEgnyteClient
{
    private readonly HttpClient _http;
    private readonly EgnyteOptions _options;

    public EgnyteClient(HttpClient http, IOptions<EgnyteOptions> options)
    {
        _http = http;
        _options = options.Value;
    }

    public async Task<FolderListing?> ListAsync(string folder, int offset, CancellationToken ct = default)
    {
        var url = $"fs/{Escape(folder)}?list_content=true&count={_options.PageSize}&offset={offset}"; //~ GET /pubapi/v1/fs/{path} handles=specific
        return await _http.GetFromJsonAsync<FolderListing>(url, ct);
    }

    public async Task UploadAsync(string folder, string fileName, Stream content, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"fs-content/{Escape(folder)}/{Uri.EscapeDataString(fileName)}") //~ POST /pubapi/v1/fs-content/{path} handles=specific
        {
            Content = new StreamContent(content),
        };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        response.EnsureSuccessStatusCode();
    }

    public async Task<Stream> DownloadAsync(string path, CancellationToken ct = default)
        => await _http.GetStreamAsync("fs-content/" + Escape(path), ct); //~ GET /pubapi/v1/fs-content/{path} handles=specific

    public async Task MoveAsync(string from, string to, CancellationToken ct = default)
    {
        var body = new { action = "move", destination = to };
        var response = await _http.PostAsJsonAsync($"fs/{Escape(from)}", body, ct); //~ POST /pubapi/v1/fs/{path} handles=specific
        response.EnsureSuccessStatusCode();
    }

    public async Task<string?> ShareAsync(string path, CancellationToken ct = default)
    {
        var payload = JsonSerializer.Serialize(new { path, type = "file", accessibility = "domain" });
        var response = await _http.PostAsync("links", new StringContent(payload, Encoding.UTF8, "application/json"), ct); //~ POST /pubapi/v1/links handles=specific
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
        return doc.RootElement.GetProperty("links")[0].GetProperty("url").GetString();
    }

    public Task<JsonElement> WhoAmIAsync(CancellationToken ct = default)
        => _http.GetFromJsonAsync<JsonElement>("userinfo", ct); //~ GET /pubapi/v1/userinfo handles=specific

    private static string Escape(string path)
        => string.Join("/", path.Trim('/').Split('/').Select(Uri.EscapeDataString));
}
