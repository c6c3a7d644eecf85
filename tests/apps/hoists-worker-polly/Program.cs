using System.Net;
using Hoists;
using Polly;
using Polly.Extensions.Http;

var builder = Host.CreateApplicationBuilder(args);

var retryPolicy = HttpPolicyExtensions
    .HandleTransientHttpError()
    .OrResult(msg => msg.StatusCode == HttpStatusCode.Unauthorized) //~ EG404
    .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)));

var throttlePolicy = HttpPolicyExtensions
    .HandleTransientHttpError()
    .OrResult(msg => msg.StatusCode == HttpStatusCode.TooManyRequests)
    .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)));

builder.Services.AddHttpClient("egnyte", client =>
{
    client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/");
    client.DefaultRequestHeaders.Add("Authorization", $"Bearer {builder.Configuration["Egnyte:Token"]}");
}).AddPolicyHandler(retryPolicy);

builder.Services.AddHttpClient("plant", client => client.BaseAddress = new Uri("https://plant.example.com/"))
    .AddPolicyHandler(throttlePolicy);

builder.Services.AddHostedService<InspectionWorker>();
builder.Build().Run();
