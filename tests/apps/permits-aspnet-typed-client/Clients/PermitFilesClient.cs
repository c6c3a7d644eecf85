using System.Net;
using System.Net.Http.Headers;

namespace Permits.Clients;

public record Folder(string Name, List<string> Files);

public class PermitFilesClient(HttpClient http, IConfiguration configuration)
{
    public async Task<Folder?> FindAsync(string number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"fs/Shared/Permits/{number}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Egnyte:Token"]);
        using var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Folder>();
    }
}
