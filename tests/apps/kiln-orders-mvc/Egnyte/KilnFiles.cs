using System.Net;
using System.Net.Http.Headers;

namespace KilnOrders.Egnyte;

public class KilnFiles
{
    private readonly HttpClient _http;

    public KilnFiles(HttpClient http) => _http = http;

    public Task<string> OrderAsync(string domain, string token, int order) =>
        GetAsync(token, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Orders/{order}"); //~ GET /pubapi/v1/fs/{path}

    public Task<string> ThrownAwayAsync(string domain, string token) =>
        GetAsync(token, $"https://{domain}.egnyte.com/pubapi/v1/fs/trash"); //~ GET /pubapi/v1/fs/trash; EG504:note

    public Task<string> BookmarksAsync(string domain, string token) =>
        GetAsync(token, $"https://{domain}.egnyte.com/pubapi/v1/bookmarks"); //~ GET /pubapi/v1/bookmarks; EG101

    public Task<string> AnyAsync(string domain, string token, string rest) =>
        GetAsync(token, "https://" + domain + ".egnyte.com/pubapi/" + rest); //~ EG902

    private async Task<string> GetAsync(string token, string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await _http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException("connect to Egnyte again");
        }
        return await answer.Content.ReadAsStringAsync();
    }
}
