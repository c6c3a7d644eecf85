using System.Net;

namespace Mooring.Clients;

/// <summary>Where it asks is its maker's to say; there is an address for who says nothing.</summary>
public sealed class Ropes
{
    private readonly HttpClient http;

    public Ropes(string token, string address = "https://mooring.egnyte.com")
        : this(new HttpClient { BaseAddress = new Uri(address) }, token)
    {
    }

    internal Ropes(HttpClient http, string token)
    {
        this.http = http;
        this.http.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

    public async Task<string> Note(string id, string text)
    {
        var request = new HttpRequestMessage(new HttpMethod("PATCH"), $"pubapi/v1/links/{id}") //~ PATCH /pubapi/v1/links/{link_id} handles=specific
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["note"] = text }),
        };
        var answer = await http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException();
        }
        return await answer.Content.ReadAsStringAsync();
    }
}
