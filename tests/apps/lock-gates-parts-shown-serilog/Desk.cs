using System.Net.Http.Json;

namespace LockGates;

public class Desk(HttpClient http, IConfiguration settings, ILogger<Desk> log)
{
    private FormUrlEncodedContent Form(string code) => new(new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = settings["Egnyte:Key"]!,
        ["client_secret"] = settings["Egnyte:Secret"]!,
        ["redirect_uri"] = "https://gates.example.org/back",
        ["scope"] = "Egnyte.link",
        ["code"] = code,
    });

    public async Task<Grant> Begin(string domain, string code)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", Form(code));
        var grant = (await answer.Content.ReadFromJsonAsync<Grant>())!;
        log.LogInformation("Granted: {@Grant}", grant);
        return grant;
    }

    public async Task<Renewal> Renew(string domain, string code)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", Form(code));
        var renewal = (await answer.Content.ReadFromJsonAsync<Renewal>())!;
        log.LogInformation("Renewed for {Domain}: {@Renewal}", domain, renewal);
        return renewal;
    }

    public async Task<Handover> HandOver(string domain, string code)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", Form(code));
        var handover = (await answer.Content.ReadFromJsonAsync<Handover>())!;
        log.LogInformation("Handed over: {@Handover}", handover);
        return handover;
    }

    public async Task<Trial> Try(string domain, string code)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", Form(code));
        var trial = (await answer.Content.ReadFromJsonAsync<Trial>())!;
        log.LogInformation("Tried: {@Trial}", trial); //~ EG305
        return trial;
    }

    public async Task<Keeper> KeeperOf(string domain, string code) => new() { Name = domain, AccessToken = (await Begin(domain, code)).AccessToken };
}
