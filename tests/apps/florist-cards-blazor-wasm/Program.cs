using FloristCards;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/") });
builder.Services.AddScoped<EgnyteService>();
await builder.Build().RunAsync();
