using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Lathe;

public class Drawings
{
    private readonly HttpClient _http;

    private Drawings(HttpClient http) => _http = http;

    public static Drawings For(string domain, string token)
    {
        var http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Drawings(http);
    }

    public Task<string> List(string part) => _http.GetStringAsync($"v1/fs/Shared/Drawings/{part}"); //~ GET /pubapi/v1/fs/{path}

    public Task<HttpResponseMessage> Remove(string part) => _http.DeleteAsync($"v1/fs/Shared/Drawings/{part}"); //~ DELETE /pubapi/v1/fs/{path}

    public Task<HttpResponseMessage> Share(string path) => _http.PostAsJsonAsync("v1/links", new { path, type = "file" }); //~ POST /pubapi/v1/links
}
