using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

public class TendersController(IHttpClientFactory clients, IConfiguration configuration) : Controller
{
    private const string ReturnTo = "https://tenders.example.com/Tenders/Callback";

    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("egnyte.domain", domain);
        HttpContext.Session.SetString("egnyte.state", state);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={configuration["Egnyte:Key"]}"
            + $"&redirect_uri={Uri.EscapeDataString(ReturnTo)}&scope=Egnyte.filesystem&response_type=code&state={state}");
    }

    public async Task<IActionResult> Callback(string? code, string? state, string? error)
    {
        if (error is not null || state != HttpContext.Session.GetString("egnyte.state")) return Forbid();
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = configuration["Egnyte:Key"]!,
            ["client_secret"] = configuration["Egnyte:Secret"]!,
            ["redirect_uri"] = ReturnTo,
            ["code"] = code!,
            ["grant_type"] = "authorization_code",
        });
        var answer = await clients.CreateClient().PostAsync($"https://{HttpContext.Session.GetString("egnyte.domain")}.egnyte.com/puboauth/token", form);
        var grant = await answer.Content.ReadFromJsonAsync<Grant>();
        HttpContext.Session.SetString("egnyte.token", grant!.access_token);
        return RedirectToAction(nameof(Index));
    }

    public async Task<IActionResult> Index()
    {
        var client = clients.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpContext.Session.GetString("egnyte.token"));
        var answer = await client.GetAsync($"https://{HttpContext.Session.GetString("egnyte.domain")}.egnyte.com/pubapi/v1/fs/Shared/Tenders"); //~ GET /pubapi/v1/fs/{path}
        return Content(await answer.Content.ReadAsStringAsync(), "application/json");
    }

    [HttpPost]
    public async Task<IActionResult> Logout()
    {
        await HttpContext.SignOutAsync();
        HttpContext.Session.Remove("egnyte.token");
        HttpContext.Session.Clear();
        return Redirect("/");
    }

    private record Grant(string access_token);
}
