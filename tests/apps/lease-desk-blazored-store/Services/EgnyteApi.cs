using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace LeaseDesk.Services;

public class SignInRequiredException : Exception;

public record FolderListing(string Name, List<FolderItem>? Files);
public record FolderItem(string Name, string Path);

public class EgnyteApi(HttpClient http, TokenStore tokens)
{
    public async Task<FolderListing?> LeasesAsync()
    {
        var session = await tokens.CurrentAsync() ?? throw new SignInRequiredException();
        var request = new HttpRequestMessage(HttpMethod.Get, //~ GET /pubapi/v1/fs/{path} handles=specific
            $"https://{session.Domain}.egnyte.com/pubapi/v1/fs/Shared/Leases");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.AccessToken);
        var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            await tokens.ForgetAsync();
            throw new SignInRequiredException();
        }
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2));
            return null;
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<FolderListing>();
    }
}
