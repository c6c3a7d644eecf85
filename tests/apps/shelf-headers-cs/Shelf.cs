using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Shelves;

public sealed class Shelf(HttpClient http, ILogger<Shelf> log)
{
    public async Task<string> List(string domain, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
        log.LogTrace("nothing but {Headers} yet", request.Headers);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        log.LogDebug("sending {Headers}", request.Headers); //~ EG305
        log.LogDebug("sending {Method}", request.Method);
        var answer = await http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            throw new InvalidOperationException("sign in again");
        log.LogDebug("answered with {Headers}", answer.Headers);
        return await answer.Content.ReadAsStringAsync();
    }
}
