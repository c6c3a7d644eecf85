using Flurl.Http;

namespace PeatWorks;

public class Tokens(string refreshToken)
{
    private record Grant(string access_token, string refresh_token);

    private string _refresh = refreshToken;

    public string Current { get; private set; } = "";

    public async Task<bool> Renew(string domain)
    {
        var answer = await $"https://{domain}.egnyte.com/puboauth/token".AllowAnyHttpStatus().PostUrlEncodedAsync(new
        {
            client_id = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            client_secret = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            grant_type = "refresh_token",
            refresh_token = _refresh,
        });
        if (answer.StatusCode != 200) return false;
        var grant = await answer.GetJsonAsync<Grant>();
        (Current, _refresh) = (grant.access_token, grant.refresh_token);
        return true;
    }
}
