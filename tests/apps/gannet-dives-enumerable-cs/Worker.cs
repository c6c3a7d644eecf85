using System.Net;
using System.Net.Http.Headers;

namespace Gannet;

public class Worker : BackgroundService
{
    private readonly IEnumerable<IFeed> _feeds;
    private readonly HttpClient _http;
    private readonly ITokens _tokens;
    private readonly ILogger<Worker> _log;

    public Worker(IEnumerable<IFeed> feeds, IHttpClientFactory clients, ITokens tokens, IConfiguration settings, ILogger<Worker> log)
    {
        _feeds = feeds;
        _tokens = tokens;
        _log = log;
        _http = clients.CreateClient();
        _http.BaseAddress = new Uri($"https://{settings["Egnyte:Domain"]}.egnyte.com");
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        foreach (var feed in _feeds)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, feed.Path); //~ GET /pubapi/v1/workflows; GET /pubapi/v1/search
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.CurrentAsync(stopping));
            using var response = await _http.SendAsync(request, stopping);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                await _tokens.ForgetAsync(stopping);
                throw new InvalidOperationException("The grant is gone: sign in at Egnyte again.");
            }
            if (response.Headers.RetryAfter?.Delta is { } wait)
            {
                await Task.Delay(wait, stopping);
                continue;
            }
            response.EnsureSuccessStatusCode();
            _log.LogInformation("{Feed}: {Length}", feed.Name, response.Content.Headers.ContentLength);
        }
    }
}
