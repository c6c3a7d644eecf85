using System.Net;
using System.Net.Http.Headers;

namespace FerryManifests;

public class Manifests
{
    private readonly HttpClient _http;

    public Manifests(HttpClient http) => _http = http;

    public Task<string> SailingAsync(string sailing, string token) =>
        ReadAsync($"https://northferry.egnyte.com/pubapi/v1/fs/Shared/Sailings/{sailing}", token); //~ GET /pubapi/v1/fs/{path}

    public Task<string> GroupsAsync(string token) => ReadAsync("https://northferry.egnyte.com/pubapi/v2/groups", token); //~ GET /pubapi/v2/groups

    public Task<string> RehearsalAsync(string token) => ReadAsync("https://northferry.qa-egnyte.com/pubapi/v1/fs/Shared/Sailings", token); //~ GET /pubapi/v1/fs/{path}; EG503

    private async Task<string> ReadAsync(string url, string token)
    {
        var answer = await SendAsync(url, token);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            await Task.Delay(500);
            answer = await SendAsync(url, token); //~ EG404
        }
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string url, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _http.SendAsync(request);
    }
}
