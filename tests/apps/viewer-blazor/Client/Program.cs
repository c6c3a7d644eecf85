using Blazored.LocalStorage;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Viewer.Client;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddBlazoredLocalStorage();
builder.Services.AddScoped<SignIn>();
builder.Services.AddScoped(_ => new HttpClient());
await builder.Build().RunAsync();
