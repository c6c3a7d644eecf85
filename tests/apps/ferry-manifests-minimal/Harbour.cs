using System.Net;
using System.Net.Http.Headers;

namespace FerryManifests;

/// <summary>The harbour's own service, which forgets for a moment who asks.</summary>
public class Harbour
{
    private readonly HttpClient _http;

    public Harbour(HttpClient http) => _http = http;

    public async Task<string> BerthsAsync()
    {
        var answer = await _http.SendAsync(Question());
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            answer = await _http.SendAsync(Question());
        }
        return await answer.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Question()
    {
        var question = new HttpRequestMessage(HttpMethod.Get, "http://berths.harbour.example/v2/links?scope=Egnyte.berths,Egnyte.tides");
        question.Headers.Authorization = new AuthenticationHeaderValue("Token", Environment.GetEnvironmentVariable("HARBOUR_TOKEN"));
        return question;
    }
}
