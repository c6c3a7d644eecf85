using System.Net.Http.Headers;
using System.Text;
using Lighthouse;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddTransient<BearerHandler>();
builder.Services
    .AddHttpClient("egnyte", http => http.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/"))
    .AddHttpMessageHandler<BearerHandler>();
builder.Services.AddHttpClient("buoys", http =>
{
    var pair = $"{builder.Configuration["Buoys:User"]}:{builder.Configuration["Buoys:Password"]}";
    http.BaseAddress = new Uri("https://buoys.coast.example/");
    http.DefaultRequestHeaders.Authorization =
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
});
builder.Services.AddHttpClient("tides", http =>
    http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "ApiKey " + builder.Configuration["Tides:Key"]));
builder.Services.AddHostedService<Watch>();
builder.Build().Run();
