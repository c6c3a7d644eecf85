using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;

namespace GrantFiles.Services;

public interface IEgnyteService
{
    Task<string> GetFolderAsync(string path);
    Task<string> GetPermissionsAsync(string path);
    Task<string> CreateLinkAsync(string path);
    Task UploadAsync(string path, Stream content);
}

public class EgnyteUnauthorizedException : Exception { }

public class EgnyteService : IEgnyteService
{
    private readonly HttpClient _httpClient;
    private readonly IHttpContextAccessor _accessor;

    public EgnyteService(HttpClient httpClient, IHttpContextAccessor accessor)
    {
        _httpClient = httpClient;
        _accessor = accessor;
    }

    public Task<string> GetFolderAsync(string path) =>
        SendAsync(HttpMethod.Get, $"/pubapi/v1/fs/Shared/Grants/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific

    public Task<string> GetPermissionsAsync(string path) =>
        SendAsync(HttpMethod.Get, $"/pubapi/v2/perms/Shared/Grants/{path}"); //~ GET /pubapi/v2/perms/{path} handles=specific

    public Task<string> CreateLinkAsync(string path) =>
        SendAsync(HttpMethod.Post, "/pubapi/v1/links", JsonContent.Create(new { path, type = "file", accessibility = "anyone" })); //~ POST /pubapi/v1/links handles=specific; EG101

    public async Task UploadAsync(string path, Stream content)
    {
        await SendAsync(HttpMethod.Post, $"/pubapi/v1/fs-content/Shared/Grants/{path}", new StreamContent(content)); //~ POST /pubapi/v1/fs-content/{path} handles=specific
    }

    private async Task<string> SendAsync(HttpMethod method, string url, HttpContent? content = null)
    {
        var token = await _accessor.HttpContext!.GetTokenAsync("access_token");
        using var request = new HttpRequestMessage(method, url) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _httpClient.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new EgnyteUnauthorizedException();
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
