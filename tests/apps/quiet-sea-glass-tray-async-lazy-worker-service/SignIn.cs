using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace SeaGlass;

public record EgnyteOptions
{
    public required string Domain { get; init; }
    public required string Key { get; init; }
    public required string Secret { get; init; }
    public required string User { get; init; }
    public required string Password { get; init; }
    public Uri Base => new($"https://{Domain}.egnyte.com/");
}

public record Grant([property: JsonPropertyName("access_token")] string AccessToken);

public class SignIn(IHttpClientFactory clients, IOptions<EgnyteOptions> options)
{
    private Lazy<Task<string>>? current;

    public Task<string> Token() =>
        LazyInitializer.EnsureInitialized(ref current, () => new Lazy<Task<string>>(Ask)).Value;

    public void Forget() => Interlocked.Exchange(ref current, null);

    private async Task<string> Ask()
    {
        var o = options.Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = o.Key,
            ["client_secret"] = o.Secret,
            ["username"] = o.User,
            ["password"] = o.Password,
            ["grant_type"] = "password",
            ["scope"] = "Egnyte.filesystem",
        });
        using var answer = await clients.CreateClient("sign-in").PostAsync(new Uri(o.Base, "puboauth/token"), form);
        return (await answer.Content.ReadFromJsonAsync<Grant>())!.AccessToken;
    }
}

public class BearerHandler(SignIn signIn) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await signIn.Token());
        var answer = await base.SendAsync(request, stop);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            signIn.Forget();
        }
        else if (answer.Headers.RetryAfter?.Delta is { } wait)
        {
            await Task.Delay(wait, stop);
        }
        return answer;
    }
}
