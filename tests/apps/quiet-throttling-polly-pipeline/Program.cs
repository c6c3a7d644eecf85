using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

var patience = new ResiliencePipelineBuilder<HttpResponseMessage>()
    .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
    {
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests),
        MaxRetryAttempts = 5,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    })
    .Build();

using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

foreach (var fen in args)
{
    var url = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/fs/Shared/Fens/{fen}";
    using var answer = await patience.ExecuteAsync(async stop => await http.GetAsync(url, stop)); //~ GET /pubapi/v1/fs/{path}
    Console.WriteLine(await answer.Content.ReadAsStringAsync());
}
