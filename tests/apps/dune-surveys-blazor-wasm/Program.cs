using Dunes;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddScoped<EgnyteAuthService>();
builder.Services.AddTransient<EgnyteAuthHandler>();
builder.Services
    .AddHttpClient<EgnyteFiles>(client => client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/"))
    .AddHttpMessageHandler<EgnyteAuthHandler>();
await builder.Build().RunAsync();
