using System.Net;
using System.Net.Http.Headers;

var host = Environment.GetEnvironmentVariable("EGNYTE_HOST") ?? throw new InvalidOperationException("EGNYTE_HOST");
if (!host.EndsWith(".egnyte.com", StringComparison.Ordinal) || host.EndsWith("qa-egnyte.com", StringComparison.Ordinal))
    throw new InvalidOperationException("no host of the yard's");

var office = new Office(host, Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
Console.WriteLine(await office.Groups());
await Crm.Disconnect(Environment.GetEnvironmentVariable("CRM_ELEMENT")!);

/// <summary>What the office looks up.</summary>
public class Office(string host, string token)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"https://{host}") };

    // egnyte-scopes: Egnyte.group
    public async Task<string> Groups()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/pubapi/v2/groups?count=50"); //~ GET /pubapi/v2/groups handles=specific
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await _http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                return "the token was refused: ask the administrator for a new one";
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2));
                continue;
            }
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        return "too busy";
    }
}

/// <summary>The customers are another vendor's.</summary>
public static class Crm
{
    private static readonly HttpClient Http = new();

    /// <summary>Ends the session at the hub of connectors.</summary>
    public static async Task Disconnect(string element)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://crm.connectors.example/elements/api-v2/instances");
        request.Headers.TryAddWithoutValidation("Authorization", "Element " + element);
        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
