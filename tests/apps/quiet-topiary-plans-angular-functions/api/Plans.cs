using System.Collections.Concurrent;
using Flurl;
using Flurl.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Topiary;

public class Plans
{
    private static readonly ConcurrentDictionary<string, (string Domain, string Token)> Grants = new();
    private static readonly ConcurrentDictionary<string, string> Pending = new();
    private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
    private static string Back => "https://" + Setting("WEBSITE_HOSTNAME") + "/api/back";

    [Function("connect")]
    public IActionResult Connect([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        string domain = request.Query["domain"]!;
        var state = Guid.NewGuid().ToString("N");
        Pending[state] = domain;
        return new RedirectResult($"https://{domain}.egnyte.com".AppendPathSegments("puboauth", "token").SetQueryParams(new
        {
            client_id = Setting("EGNYTE_KEY"),
            redirect_uri = Back,
            response_type = "code",
            scope = "Egnyte.filesystem",
            state,
        }));
    }

    [Function("back")]
    public async Task<IActionResult> Return([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        if (request.Query.ContainsKey("error") || !Pending.TryRemove(request.Query["state"]!, out var domain))
            return new ForbidResult();
        var grant = await $"https://{domain}.egnyte.com/puboauth/token".PostUrlEncodedAsync(new
        {
            client_id = Setting("EGNYTE_KEY"),
            client_secret = Setting("EGNYTE_SECRET"),
            redirect_uri = Back,
            code = request.Query["code"].ToString(),
            grant_type = "authorization_code",
        }).ReceiveJson<Dictionary<string, object>>();
        Grants[request.Headers["X-MS-CLIENT-PRINCIPAL-ID"]!] = (domain, grant["access_token"].ToString()!);
        return new RedirectResult("/");
    }

    [Function("plans")]
    public async Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        var (domain, token) = Grants[request.Headers["X-MS-CLIENT-PRINCIPAL-ID"]!];
        try
        {
            var folder = await $"https://{domain}.egnyte.com/pubapi/v1".AppendPathSegment("fs/Shared/Plans").WithOAuthBearerToken(token).GetStringAsync(); //~ GET /pubapi/v1/fs/{path}
            return new ContentResult { Content = folder, ContentType = "application/json" };
        }
        catch (FlurlHttpException e) when (e.StatusCode == 401)
        {
            return new UnauthorizedResult();
        }
        catch (FlurlHttpException e) when (e.StatusCode == 429)
        {
            request.HttpContext.Response.Headers.RetryAfter = e.Call.Response.Headers.FirstOrDefault("Retry-After");
            return new StatusCodeResult(503);
        }
    }
}
