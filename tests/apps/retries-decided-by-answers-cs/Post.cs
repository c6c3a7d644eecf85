using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Courier;

public class Post
{
    private readonly HttpClient _http;
    private readonly Vault _vault;
    private readonly AsyncRetryPolicy _lines = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(2, i => TimeSpan.FromSeconds(i));

    public Post(string domain, Vault vault)
    {
        _vault = vault;
        _http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/") };
    }

    public async Task SendAsync(string letter)
    {
        var policy = Policy
            .HandleResult<HttpResponseMessage>(r => r.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests)
            .WaitAndRetryAsync(3, i => TimeSpan.FromSeconds(5 * i), (outcome, _) =>
            {
                if (outcome.Result.StatusCode == HttpStatusCode.Unauthorized) _vault.Renew();
            });
        var answer = await policy.ExecuteAsync(async () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"v1/fs-content/Shared/Letters/{Path.GetFileName(letter)}"); //~ POST /pubapi/v1/fs-content/{path} handles=specific
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _vault.Token);
            request.Content = new ByteArrayContent(await File.ReadAllBytesAsync(letter));
            return await _http.SendAsync(request);
        });
        answer.EnsureSuccessStatusCode();
    }

    public async Task<string> CountAsync()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _vault.Token);
        var answer = await _lines.ExecuteAsync(() => _http.GetAsync("v1/fs/Shared/Letters?count=1")); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            _vault.Renew();
            return "signed out";
        }
        return answer.Headers.RetryAfter is null ? await answer.Content.ReadAsStringAsync() : "busy";
    }
}
