using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Staves;

public class EgnyteOptions
{
    public string Domain { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string RedirectUri { get; set; } = "";
}

public class EgnyteSignInRequiredException : Exception { }

public interface IEgnyteService
{
    string BuildAuthorizeUrl(string state);
    Task<FolderListing?> GetFolderAsync(string path);
    Task UploadAsync(string path, Stream content);
    Task DeleteAsync(string path);
    Task<LinkList?> CreateLinkAsync(string path);
}

public record FolderListing(string Name, string Path);
public record LinkList(List<string> Links);

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _httpClient;
    private readonly EgnyteOptions _options;
    private readonly ITokenProvider _tokens;

    public EgnyteService(HttpClient httpClient, IOptions<EgnyteOptions> options, ITokenProvider tokens)
    {
        _httpClient = httpClient;
        _options = options.Value;
        _tokens = tokens;
        _httpClient.BaseAddress = new Uri($"https://{_options.Domain}.egnyte.com/");
    }

    public string BuildAuthorizeUrl(string state)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = _options.ClientId,
            ["redirect_uri"] = _options.RedirectUri,
            ["response_type"] = "code",
            ["state"] = state,
        };
        return QueryHelpers.AddQueryString($"https://{_options.Domain}.egnyte.com/puboauth/token", query); //~ EG103
    }

    public async Task<FolderListing?> GetFolderAsync(string path)
    {
        var response = await SendAsync(HttpMethod.Get, $"pubapi/v1/fs/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        return await response.Content.ReadFromJsonAsync<FolderListing>();
    }

    public Task UploadAsync(string path, Stream content) =>
        SendAsync(HttpMethod.Post, $"pubapi/v1/fs-content/{path}", new StreamContent(content)); //~ POST /pubapi/v1/fs-content/{path} handles=specific

    public Task DeleteAsync(string path) => SendAsync(HttpMethod.Delete, $"pubapi/v1/fs/{path}"); //~ DELETE /pubapi/v1/fs/{path} handles=specific

    public async Task<LinkList?> CreateLinkAsync(string path)
    {
        var body = JsonContent.Create(new { path, type = "file", accessibility = "recipients" });
        var response = await SendAsync(HttpMethod.Post, "pubapi/v1/links", body); //~ POST /pubapi/v1/links handles=specific
        return await response.Content.ReadFromJsonAsync<LinkList>();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string uri, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetAsync());
        var response = await _httpClient.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new EgnyteSignInRequiredException();
        }
        response.EnsureSuccessStatusCode();
        return response;
    }
}

public interface ITokenProvider
{
    Task<string> GetAsync();
}
