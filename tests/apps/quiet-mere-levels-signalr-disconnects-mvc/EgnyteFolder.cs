using System.Net;
using System.Net.Http.Headers;

namespace Meres;

public class EgnyteFolder
{
    public class SignInAgain : Exception { }

    private readonly HttpClient _http;
    private readonly IConfiguration _settings;

    public EgnyteFolder(HttpClient http, IConfiguration settings)
    {
        _http = http;
        _settings = settings;
        _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse($"Bearer {settings["Egnyte:Token"]}");
    }

    public async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        var answer = await _http.GetAsync($"https://{_settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/fs/{path}", cancel);  //~ GET /pubapi/v1/fs/{path}
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgain();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(10), cancel);
            return await ReadAsync(path, cancel);
        }
        return await answer.Content.ReadAsStringAsync(cancel);
    }
}
