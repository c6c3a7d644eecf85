using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Wharf;

public record Grant([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("refresh_token")] string RefreshToken, [property: JsonPropertyName("expires_in")] int Seconds);

public class Connector(IHttpClientFactory clients, IOptions<EgnyteOptions> options, IDataProtectionProvider protection, WharfDb db, ILogger<Connector> log)
{
    private readonly EgnyteOptions _o = options.Value;

    public string Begin(ISession session, string domain)
    {
        session.SetString("domain", domain);
        return QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
        {
            ["client_id"] = _o.ClientId,
            ["redirect_uri"] = _o.Callback,
            ["response_type"] = "code",
            ["scope"] = _o.Scope,
            ["state"] = Guid.NewGuid().ToString("n"),
        });
    }

    public async Task Finish(ISession session, string user, string code)
    {
        var domain = session.GetString("domain")!;
        using var answer = await clients.CreateClient("token").PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = _o.ClientId,
            ["client_secret"] = _o.ClientSecret,
            ["redirect_uri"] = _o.Callback,
            ["code"] = code,
        }));
        answer.EnsureSuccessStatusCode();
        var grant = (await answer.Content.ReadFromJsonAsync<Grant>())!;
        log.LogInformation("Connected {User} to {Domain} for {Seconds}s", user, domain, grant.Seconds);
        log.LogDebug("Grant {@Grant}", grant); //~ EG305
        db.Connections.Add(new Connection //~ EG303
        {
            User = user,
            Domain = domain,
            Sealed = protection.CreateProtector("egnyte").Protect(grant.AccessToken),
            RefreshToken = grant.RefreshToken,
        });
        await db.SaveChangesAsync();
    }
}
