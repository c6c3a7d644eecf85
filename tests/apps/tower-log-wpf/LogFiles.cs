using System.Net;
using System.Net.Http.Headers;

namespace TowerLog;

public class LogFiles
{
    private readonly HttpClient _http = new();

    public LogFiles(string domain, string token)
    {
        _http.BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<string> TodayAsync()
    {
        var answer = await _http.GetAsync("v1/fs/Shared/Tower/today.csv"); //~ GET /pubapi/v1/fs/{path}
        return answer.StatusCode == HttpStatusCode.Unauthorized ? null : await answer.Content.ReadAsStringAsync();
    }
}
