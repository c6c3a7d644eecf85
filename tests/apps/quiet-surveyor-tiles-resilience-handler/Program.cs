using System.Net.Http.Headers;
using SurveyorTiles;

var builder = Host.CreateApplicationBuilder(args);
var settings = builder.Configuration.GetSection("Egnyte");

builder.Services
    .AddHttpClient<TileStore>(client =>
    {
        client.BaseAddress = new Uri($"https://{settings["Domain"]}.egnyte.com/pubapi/v1/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings["Token"]);
    })
    .AddStandardResilienceHandler(options =>
    {
        // 408, 429 and 5xx are tried again; the wait is the answer's own Retry-After where there is one
        options.Retry.MaxRetryAttempts = 5;
        options.Retry.ShouldRetryAfterHeader = true;
        options.TotalRequestTimeout.Timeout = TimeSpan.FromMinutes(4);
    });
builder.Services.AddHostedService<TileWorker>();

builder.Build().Run();
