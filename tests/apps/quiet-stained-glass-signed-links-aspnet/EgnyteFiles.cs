using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace Glass;

public sealed class SignInAgainException : Exception { }
public sealed class BusyException(TimeSpan? wait) : Exception($"Egnyte is busy, wait {wait}") { }

public record Account(string Domain, string AccessToken);

public sealed class EgnyteFiles(HttpClient http)
{
    public Task<Stream> Window(Account account, string path) => Get(account, $"/pubapi/v1/fs-content/Shared/Windows/{Uri.EscapeDataString(path)}"); //~ GET /pubapi/v1/fs-content/{path}

    public Task<Stream> Search(Account account, string words, string pageToken) =>
        Get(account, QueryHelpers.AddQueryString("/pubapi/v1/search", new Dictionary<string, string?> { ["query"] = words, ["offset"] = pageToken })); //~ GET /pubapi/v1/search

    private async Task<Stream> Get(Account account, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{account.Domain}.egnyte.com{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.AccessToken);
        var answer = await http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgainException();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) throw new BusyException(answer.Headers.RetryAfter?.Delta);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStreamAsync();
    }
}
