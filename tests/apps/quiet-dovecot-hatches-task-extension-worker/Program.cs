using System.Net.Http.Headers;
using Hatches;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHttpClient("egnyte", (sp, http) =>
{
    var settings = sp.GetRequiredService<IConfiguration>().GetSection("Egnyte");
    http.BaseAddress = new Uri($"https://{settings["Domain"]}.egnyte.com/pubapi/");
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings["Token"]);
});
builder.Services.AddHostedService<HatchReport>();
builder.Build().Run();
