using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Extensions.Http;
using SurveyVault.Egnyte;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddControllers();
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection(EgnyteOptions.Section));
builder.Services.AddTransient<TokenHandler>();

var waitWhenThrottled = HttpPolicyExtensions
    .HandleTransientHttpError()
    .OrResult(r => r.StatusCode == HttpStatusCode.TooManyRequests)
    .WaitAndRetryAsync(4, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)));

builder.Services
    .AddHttpClient<IEgnyteClient, EgnyteClient>((services, client) =>
    {
        var options = services.GetRequiredService<IOptions<EgnyteOptions>>().Value;
        client.BaseAddress = new Uri($"https://{options.Domain}.egnyte.com{options.Version}");
        client.Timeout = TimeSpan.FromMinutes(2);
    })
    .AddHttpMessageHandler<TokenHandler>()
    .AddPolicyHandler(waitWhenThrottled);

var app = builder.Build();
app.MapControllers();
app.Run();
