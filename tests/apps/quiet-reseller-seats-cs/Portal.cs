using System.Net;
using System.Net.Http.Headers;

namespace Seats;

public sealed class SignInAgainException : Exception;

/// <summary>Seats that we, as a managed service provider (MSP), have sold.</summary>
public sealed class Portal(string domain, string token)
{
    /// <summary>The page that takes the token. It is Egnyte's, and the same for every reseller.</summary>
    private const string LoginPage = "https://resellers.egnyte.com/accounts/login/";

    private static readonly HttpClient Http = new();

    public static string SignIn(string domain)
    {
        var key = Environment.GetEnvironmentVariable("EGNYTE_MSP_KEY");
        return $"https://{domain}.egnyte.com/puboauth/token?client_id={key}&redirect_uri={WebUtility.UrlEncode(LoginPage)}&response_type=token";
    }

    public async Task<string> Domains()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/msp/domains"); //~ GET /pubapi/v1/msp/domains handles=specific
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await Http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgainException();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
            return await Domains();
        }
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Whether our own domain answers. The sandbox, harbour.qa-egnyte.com, does at night only.</summary>
    public static async Task<HttpStatusCode> Status()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://harbour.egnyte.com/pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo handles=specific
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("HARBOUR_TOKEN"));
        using var answer = await Http.SendAsync(request);
        /* egnyte-lint: allow(EG403, reason = "once a day, and a miss is none") */
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgainException();
        return answer.StatusCode;
    }
}
