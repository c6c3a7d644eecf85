using Blazored.LocalStorage;
using KelpFarms;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddBlazoredLocalStorage();
builder.Services.AddScoped(_ => new HttpClient());
builder.Services.AddScoped<EgnyteState>();
await builder.Build().RunAsync();
