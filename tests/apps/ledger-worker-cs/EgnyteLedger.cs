using System.Net.Http.Headers;

namespace Ledger;

public class EgnyteLedger
{
    private readonly HttpClient _http;

    public EgnyteLedger(IConfiguration settings)
    {
        _http = new HttpClient { BaseAddress = new UriBuilder(Uri.UriSchemeHttps, $"{settings["Egnyte:Domain"]}.egnyte.com").Uri };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings["Egnyte:Token"]);
    }

    public async Task<bool> ExistsAsync(string year)
    {
        var answer = await _http.GetAsync($"/pubapi/v1/fs/Shared/Ledgers/{year}"); //~ GET /pubapi/v1/fs/{path} handles=generic
        if (!answer.IsSuccessStatusCode) //~ EG402; EG403
        {
            return false;
        }
        return (await answer.Content.ReadAsStringAsync()).Contains("is_folder");
    }

    public async Task<string> TextAsync(string year)
    {
        var answer = await _http.GetAsync($"/pubapi/v1/fs-content/Shared/Ledgers/{year}/all.csv"); //~ GET /pubapi/v1/fs-content/{path} handles=none; EG401
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task StampAsync(string year)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/pubapi/v1/fs-contents/Shared/Ledgers/{year}/seen"); //~ POST /pubapi/v1/fs-contents/Shared/Ledgers/2026/seen handles=generic; EG505
        request.Content = new StringContent("seen");
        var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode(); //~ EG402:note
    }
}
