using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Vineyard;

public class TokenHandler(IHttpContextAccessor context) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var token = await context.HttpContext!.GetTokenAsync("access_token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await base.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            await context.HttpContext!.ChallengeAsync("Egnyte");
        }
        if (answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter?.Delta is { } delay)
        {
            await Task.Delay(delay, cancel);
            answer = await base.SendAsync(request, cancel);
        }
        return answer;
    }
}

public class Plots(HttpClient http)
{
    public Task<string> Folder(string name) => http.GetStringAsync($"v1/fs/Shared/{name}");  //~ GET /pubapi/v1/fs/{path}

    public Task<string> Groups() => http.GetStringAsync("v2/groups");  //~ GET /pubapi/v2/groups

    public async Task<string> Share(string name)
    {
        var answer = await http.PostAsJsonAsync("v1/links", new { path = "/Shared/Plots/" + name, type = "folder", accessibility = "domain" });  //~ POST /pubapi/v1/links
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
