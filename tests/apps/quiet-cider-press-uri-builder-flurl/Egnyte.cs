using Flurl;
using Flurl.Http;

namespace Cider;

public sealed class SignInAgain : Exception { }
public sealed class Busy(string? seconds) : Exception($"Egnyte asks to wait {seconds} s") { }

public sealed class Egnyte(string domain, string token)
{
    private Url Api(string version) => $"https://{domain}.egnyte.com".AppendPathSegments("pubapi", version);

    public Task<string> Batches() => Ask(Api("v1").AppendPathSegments("fs", "Shared", "Batches & Barrels").SetQueryParam("list_content", true)); //~ GET /pubapi/v1/fs/{path}

    public Task<string> Hook(string id) => Ask(Api("v1").AppendPathSegment($"webhooks/{id}/status")); //~ GET /pubapi/v1/webhooks/{webhook_id}/status

    public Task<string> Templates() => Ask(Api("v1").AppendPathSegment("egnyte-sign").AppendPathSegment("templates")); //~ GET /pubapi/v1/egnyte-sign/templates

    public Task<string> Groups() => Ask(Api("v2").AppendPathSegment("groups").SetQueryParams(new { startIndex = 1, count = 50 })); //~ GET /pubapi/v2/groups

    private async Task<string> Ask(Url url)
    {
        try
        {
            return await url.WithOAuthBearerToken(token).GetStringAsync();
        }
        catch (FlurlHttpException e) when (e.StatusCode == 401)
        {
            throw new SignInAgain();
        }
        catch (FlurlHttpException e) when (e.StatusCode == 429)
        {
            throw new Busy(e.Call.Response.Headers.FirstOrDefault("Retry-After"));
        }
    }
}
