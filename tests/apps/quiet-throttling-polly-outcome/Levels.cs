using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace Weir;

public sealed class Levels(HttpClient http, string domain, string token)
{
    private readonly ResiliencePipeline<HttpResponseMessage> _patience = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = asked => ValueTask.FromResult(asked.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests),
            DelayGenerator = asked => ValueTask.FromResult(asked.Outcome.Result?.Headers.RetryAfter?.Delta),
            MaxRetryAttempts = 4,
        })
        .Build();

    public async Task<string> ReadAsync(string weir)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await _patience.ExecuteAsync(async stop => await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Weirs/{weir}", stop)); //~ GET /pubapi/v1/fs/{path} handles=specific
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
