using Flurl.Http;
using Flurl.Http.Configuration;

namespace GrainLots;

public class Lots
{
    private readonly IFlurlClient egnyte;

    public Lots(IFlurlClientCache clients) => egnyte = clients.Get("lots");

    public Task<string> FolderAsync(string lot) => egnyte //~ GET /pubapi/v1/fs/{path}
        .Request("v1/fs", "Shared", "Lots", lot)
        .WithOAuthBearerToken(Environment.GetEnvironmentVariable("EGNYTE_TOKEN"))
        .GetStringAsync();

    public Task ShareAsync(string lot) => egnyte //~ POST /pubapi/v1/links
        .Request("v1/links")
        .WithOAuthBearerToken(Environment.GetEnvironmentVariable("EGNYTE_TOKEN"))
        .PostJsonAsync(new { path = "/Shared/Lots/" + lot, type = "folder", accessibility = "domain" });
}

public class Weather
{
    private readonly IFlurlClient weather;

    public Weather(IFlurlClientCache clients) => weather = clients.Get("weather");

    public Task<string> TodayAsync() => weather.Request("v1/userinfo").GetStringAsync();
}
