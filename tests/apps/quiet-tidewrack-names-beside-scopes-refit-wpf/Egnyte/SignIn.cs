using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Refit;

namespace Tidewrack.Egnyte;

/// <summary>Our site signs the user in, and hands over what it got through its own, authenticated API.</summary>
public class SignIn(HttpClient site)
{
    private static readonly Counter<int> Calls = new Meter(Names.Meter).CreateCounter<int>("calls");

    public static string Scope => string.Join(' ', Scopes.Filesystem, Scopes.User);

    public static Uri Url(string domain, string key, string state) => new(
        $"https://{domain}.egnyte.com/puboauth/token?client_id={key}&response_type=code&state={state}"
        + $"&redirect_uri={Uri.EscapeDataString("https://wrack.example.com/egnyte/back")}&scope={Uri.EscapeDataString(Scope)}");

    public IEgnyte Client(string domain, Func<Task<string>> token) => RestService.For<IEgnyte>(
        $"https://{domain}.egnyte.com",
        new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => token() });

    public async Task<T?> Ask<T>(Func<Task<IApiResponse<T>>> call) where T : class
    {
        Calls.Add(1);
        using var answer = await call();
        if (answer.StatusCode is HttpStatusCode.Unauthorized)
            throw new UnauthorizedAccessException("Please connect Egnyte again");
        if (answer.Headers.RetryAfter is { Delta: { } wait })
            await Task.Delay(wait);
        return answer.Content;
    }

    private static class Scopes
    {
        public const string Filesystem = nameof(Egnyte) + ".filesystem";
        public const string User = "Egnyte.user";
    }
}
