using Blazored.LocalStorage;
using LeaseDesk;
using LeaseDesk.Services;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.Services.AddBlazoredLocalStorage();
builder.Services.AddScoped(_ => new HttpClient());
builder.Services.AddScoped<TokenStore>();
builder.Services.AddScoped<EgnyteApi>();
await builder.Build().RunAsync();
