using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Components;

namespace Dunes;

public class EgnyteAuthService(NavigationManager navigation, IConfiguration configuration)
{
    private const string Scope = "Egnyte.filesystem Egnyte.link";

    public string? Token { get; set; }

    public void SignIn(string state)
    {
        var url = $"https://{configuration["Egnyte:Domain"]}.egnyte.com/puboauth/token" + //~ EG202
            $"?client_id={configuration["Egnyte:ClientId"]}" +
            $"&redirect_uri={Uri.EscapeDataString(navigation.BaseUri + "callback")}" +
            $"&scope={Uri.EscapeDataString(Scope)}" +
            $"&state={state}" +
            "&response_type=token";
        navigation.NavigateTo(url);
    }

    public void OpenHelp() => navigation.NavigateTo("https://help.example.com/login?response_type=token");
}

public class EgnyteAuthHandler(EgnyteAuthService auth) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", auth.Token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            auth.Token = null;
            auth.SignIn(Guid.NewGuid().ToString("N"));
        }
        return response;
    }
}

public record Folder(string Name, string Path);

public class EgnyteFiles(HttpClient http)
{
    public Task<Folder?> GetFolderAsync(string path) =>
        http.GetFromJsonAsync<Folder>($"pubapi/v1/fs/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific

    public Task<byte[]> DownloadAsync(string path) =>
        http.GetByteArrayAsync($"pubapi/v1/fs-content/{path}"); //~ GET /pubapi/v1/fs-content/{path} handles=specific

    public async Task<string> ShareAsync(string path)
    {
        var response = await http.PostAsJsonAsync("pubapi/v1/links", new { path, type = "file", accessibility = "anyone" }); //~ POST /pubapi/v1/links handles=specific
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task UnshareAsync(string id)
    {
        var response = await http.DeleteAsync($"pubapi/v1/links/{id}"); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        response.EnsureSuccessStatusCode();
    }
}
