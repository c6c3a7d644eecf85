using System.Net;
using System.Net.Http.Headers;
using Sender = System.Net.Http.HttpClient;

namespace ShearingSheds;

public record Shed(string Name)
{
    public string Path { get; init; } = "";

    public string Address() => $"/pubapi/v1/fs/Shared/{Path}";
}

public class Sheds(string domain, string token)
{
    private readonly Sender _http = new() { BaseAddress = new($"https://{domain}.egnyte.com"), DefaultRequestHeaders = { Authorization = new("Bearer", token) } };

    private static void Check(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new UnauthorizedAccessException("sign in again");
    }

    public async Task Leave(int user)
    {
        Check(await _http.SendAsync(new HttpRequestMessage { Method = HttpMethod.Delete, RequestUri = new($"/pubapi/v2/users/{user}", UriKind.Relative) })); //~ DELETE /pubapi/v2/users/{user_id} handles=specific
    }

    public async Task Join(string name)
    {
        Check(await _http.SendAsync(new() { Method = HttpMethod.Post, RequestUri = new("/pubapi/v2/users", UriKind.Relative), Content = new StringContent(name) })); //~ POST /pubapi/v2/users handles=specific
    }

    public async Task<string> Links()
    {
        var answer = await _http.SendAsync(new(HttpMethod.Get, "/pubapi/v1/links")); //~ GET /pubapi/v1/links handles=none; EG401
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task Open(Shed shed) => Check(await _http.GetAsync(shed.Address())); //~ GET /pubapi/v1/fs/{path} handles=specific

    public Task OpenNorth() => Open(new("north") { Path = "North" });
}
