using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lighthouse.Pages;

[Authorize]
public class LogbookModel(IHttpClientFactory factory, IConfiguration config) : PageModel
{
    public List<string> Entries { get; } = [];

    public bool HasToken { get; private set; }

    public string? ExpiresAt { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var token = await HttpContext.GetTokenAsync("access_token");
        HasToken = !string.IsNullOrEmpty(token);
        ExpiresAt = await HttpContext.GetTokenAsync("expires_at");

        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Egnyte:Domain"]}.egnyte.com/pubapi/v1/fs/Shared/Logbook"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await factory.CreateClient().SendAsync(request);
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            return Challenge("Egnyte");

        using var folder = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        foreach (var file in folder.RootElement.GetProperty("files").EnumerateArray())
            Entries.Add(file.GetProperty("name").GetString()!);

        Response.Cookies.Append("logbook_seen", DateTime.UtcNow.ToString("o"), new CookieOptions { HttpOnly = false, Secure = true });
        return Page();
    }
}
