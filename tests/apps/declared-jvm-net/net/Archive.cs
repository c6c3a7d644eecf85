using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Fern;

public sealed class Archive
{
    private readonly HttpClient _http;
    private readonly string _root;

    public Archive(HttpClient http, string domain)
    {
        _http = http;
        _root = $"https://{domain}.egnyte.com/pubapi";
    }

    // egnyte-scopes: filesystem
    public Task<string> Folder(string path) => Read($"/v1/fs/{path}"); //~ GET /pubapi/v1/fs/{path}

    /* egnyte-scopes: filesystem */ //~ EG107 EG107:warning
    public async Task<string> Members()
    {
        return await Read("/v2/users"); //~ GET /pubapi/v2/users
    }

    // egnyte-scopes: link
    [Obsolete("use the portal")]
    public Task<string> Links() => Read("/v1/links"); //~ GET /pubapi/v1/links

    private async Task<string> Read(string path)
    {
        var answer = await _http.GetAsync(_root + path);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgain();
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}

public sealed class SignInAgain : System.Exception { }
