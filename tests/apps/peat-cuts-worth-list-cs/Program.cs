using System.Net;
using Polly;

HttpStatusCode[] worthWaiting = { HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway };
var policy = Policy
    .HandleResult<HttpResponseMessage>(answer => worthWaiting.Contains(answer.StatusCode))
    .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)));

var http = new HttpClient { BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com") };
http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

var cuts = await policy.ExecuteAsync(() => http.GetAsync("/pubapi/v1/links")); //~ GET /pubapi/v1/links
if (cuts.StatusCode == HttpStatusCode.Unauthorized)
{
    throw new InvalidOperationException("sign in again");
}
Console.WriteLine(await cuts.Content.ReadAsStringAsync());
