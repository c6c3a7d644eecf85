using System.Net;
using Flurl;
using Flurl.Http;
using Microsoft.Extensions.Options;

namespace Smokery;

public record ResellerOptions
{
    public string Nfr { get; init; } = "";
    public string Key { get; init; } = "";
}

/// <summary>The desk where resellers see the domains they sell. Their API hands out tokens on the login page of the portal only.</summary>
public class ResellerDesk(IOptionsSnapshot<ResellerOptions> options)
{
    private const string Portal = "https://resellers.egnyte.com";
    private const string LoginPage = "/accounts/login/";

    private Url Home => new Url($"https://{options.Value.Nfr}.egnyte.com");

    public string SignIn() => Home
        .AppendPathSegments("puboauth", "token")
        .SetQueryParams(new
        {
            client_id = options.Value.Key,
            redirect_uri = Portal + LoginPage,
            response_type = GrantKinds.Implicit,
        });

    public async Task<IResult> Domains(string token)
    {
        var answer = await Home.AppendPathSegment("pubapi/v1/msp/domains").WithOAuthBearerToken(token).AllowAnyHttpStatus().GetAsync(); //~ GET /pubapi/v1/msp/domains
        return answer.StatusCode switch
        {
            (int)HttpStatusCode.Unauthorized => Results.Redirect("/connect"),
            (int)HttpStatusCode.TooManyRequests => Results.StatusCode(503),
            _ => Results.Content(await answer.GetStringAsync(), "application/json"),
        };
    }
}

internal static class GrantKinds
{
    public const string Code = "code";
    public const string Implicit = "token";
}
