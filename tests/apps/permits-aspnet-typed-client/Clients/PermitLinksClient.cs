using System.Net;
using System.Net.Http.Headers;

namespace Permits.Clients;

public record Link(string Url);

public class PermitLinksClient(HttpClient http, IConfiguration configuration)
{
    public async Task<Link?> CreateAsync(string number)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Egnyte:Token"]);
        var response = await http.PostAsJsonAsync("links", new { path = $"/Shared/Permits/{number}", type = "folder", accessibility = "domain" }); //~ POST /pubapi/v1/links handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Link>();
    }
}
