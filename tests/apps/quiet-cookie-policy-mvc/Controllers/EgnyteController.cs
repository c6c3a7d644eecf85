using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Hops.Controllers;

public class EgnyteController(IHttpClientFactory factory, IDataProtectionProvider protection, IConfiguration config) : Controller
{
    private const string Landing = "https://hops.example.com/egnyte/callback";
    private readonly IDataProtector _protector = protection.CreateProtector("egnyte.token");

    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={config["Egnyte:Key"]}"
            + $"&redirect_uri={Uri.EscapeDataString(Landing)}&scope=Egnyte.filesystem&response_type=code&state={state}");
    }

    public async Task<IActionResult> Callback(string? code, string? state, string? error)
    {
        if (error != null || state != HttpContext.Session.GetString("state"))
            return Forbid();
        var domain = HttpContext.Session.GetString("domain");
        var answer = await factory.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = config["Egnyte:Key"]!,
            ["client_secret"] = config["Egnyte:Secret"]!,
            ["redirect_uri"] = Landing,
            ["code"] = code!,
            ["grant_type"] = "authorization_code",
        }));
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var token = json.RootElement.GetProperty("access_token").GetString()!;
        Response.Cookies.Append("hops", _protector.Protect(token));
        ViewData["Domain"] = domain;
        ViewData["Expires"] = json.RootElement.GetProperty("expires_in").GetInt32();
        return View("Connected");
    }

    public async Task<IActionResult> Bales()
    {
        var token = _protector.Unprotect(Request.Cookies["hops"]!);
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{HttpContext.Session.GetString("domain")}.egnyte.com/pubapi/v1/fs/Shared/Bales"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await factory.CreateClient().SendAsync(request);
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            return RedirectToAction(nameof(Connect));
        return Content(await answer.Content.ReadAsStringAsync(), "application/json");
    }
}
