using Microsoft.AspNetCore.Authentication.Cookies;

public class EndEgnyteGrant(IHttpClientFactory clients) : CookieAuthenticationEvents
{
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var session = context.HttpContext.Session;
        if (session.GetString("egnyte.token") is { } token)
        {
            var uri = new UriBuilder("https", $"{session.GetString("egnyte.domain")}.egnyte.com") { Path = "/pubapi/v1/tokens/revoke" };
            var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token });
            await clients.CreateClient().PostAsync(uri.Uri, form);
        }
        await base.SigningOut(context);
    }
}
